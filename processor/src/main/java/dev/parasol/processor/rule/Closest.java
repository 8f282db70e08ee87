package dev.parasol.processor.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds the name that was probably meant: one that differs in few letters. */
final class Closest {

    private static final int LETTERS_A_MISTAKE = 3;

    private Closest() {}

    /**
     * The first of those whose name is closest to what was written; none where no name is close.
     *
     * @param name what a candidate is called; of a dotted name the last part counts first
     */
    static <T> Optional<T> to(String written, List<T> candidates, Function<T, String> name) {
        return candidates.stream()
                .filter(candidate -> isClose(simple(written), simple(name.apply(candidate))))
                .min(Comparator.<T>comparingInt(candidate -> distance(simple(written), simple(name.apply(candidate))))
                        .thenComparingInt(candidate -> distance(written, name.apply(candidate))));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isClose(String written, String name) {
        return distance(written, name) <= Math.min(written.length(), name.length()) / LETTERS_A_MISTAKE;
    }

    /** How many letters to insert, delete, replace or swap with the next one; upper and lower case are the same. */
    static int distance(String written, String name) {
        String from = written.toLowerCase(Locale.ROOT);
        String to = name.toLowerCase(Locale.ROOT);
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        return isSwap(from, to, i, j) ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static boolean isSwap(String from, String to, int i, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}

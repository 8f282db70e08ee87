package dev.parasol.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same sources without and with a processor, in turn. */
final class Heats {

    private final Javac without;
    private final Javac with;
    private final List<Long> plain = new ArrayList<>();
    private final List<Long> processed = new ArrayList<>();

    Heats(Javac without, Javac with) {
        this.without = without;
        this.with = with;
    }

    /** Compiles so many times each. What was compiled last, with the processor, stays in the folder. */
    void run(Path output, int warmUp, int rounds) throws IOException, InterruptedException {
        for (int round = 1 - warmUp; round <= rounds; round++) {
            long first = without.milliseconds(output);
            long second = with.milliseconds(output);
            if (round > 0) {
                plain.add(first);
                processed.add(second);
            }
        }
    }

    /** The median of the milliseconds without. */
    long without() {
        return median(plain);
    }

    /** The median of the milliseconds with. */
    long with() {
        return median(processed);
    }

    private static long median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

package dev.parasol.processor.rule;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as semver.org defines it, ordered by precedence; build metadata does not count.
 *
 * @param text as written
 * @param release major, minor, patch
 * @param preRelease the identifiers after the hyphen; none for a release
 */
record SemanticVersion(String text, List<BigInteger> release, List<String> preRelease)
        implements Comparable<SemanticVersion> {

    private static final String NUMBER = "(0|[1-9]\\d*)";
    private static final String IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
    private static final Pattern VERSION = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-("
            + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*))?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");

    static Optional<SemanticVersion> of(String text) {
        Matcher matcher = VERSION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<BigInteger> release =
                List.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
        String identifiers = matcher.group(4);
        return Optional.of(new SemanticVersion(
                text, release, identifiers == null ? List.of() : List.of(identifiers.split("\\."))));
    }

    /** The next release that adds something. */
    String nextMinor() {
        return release.get(0) + "." + release.get(1).add(BigInteger.ONE) + ".0";
    }

    @Override
    public int compareTo(SemanticVersion other) {
        for (int i = 0; i < release.size(); i++) {
            int order = release.get(i).compareTo(other.release.get(i));
            if (order != 0) {
                return order;
            }
        }
        return comparePreReleases(preRelease, other.preRelease);
    }

    private static int comparePreReleases(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            // A release comes after everything that led to it.
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compareIdentifiers(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareIdentifiers(String one, String other) {
        boolean oneIsNumber = isNumber(one);
        if (oneIsNumber != isNumber(other)) {
            return oneIsNumber ? -1 : 1;
        }
        return oneIsNumber ? number(one).compareTo(number(other)) : one.compareTo(other);
    }

    private static boolean isNumber(String identifier) {
        return identifier.chars().allMatch(Character::isDigit);
    }

    private static BigInteger number(String digits) {
        return new BigInteger(digits);
    }

    @Override
    public String toString() {
        return text;
    }
}

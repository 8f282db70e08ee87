package dev.parasol.release;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version as semver.org defines it, ordered by precedence; build metadata does not count.
 *
 * @param text as written
 * @param release major, minor, patch
 * @param preRelease the identifiers after the hyphen; none for a release
 */
public record SemanticVersion(String text, List<BigInteger> release, List<String> preRelease)
        implements Comparable<SemanticVersion> {

    public SemanticVersion {
        release = List.copyOf(release);
        preRelease = List.copyOf(preRelease);
    }

    private static final String NUMBER = "(0|[1-9]\\d*)";
    private static final String IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
    private static final Pattern VERSION = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-("
            + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*))?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?");

    /** The version that a text says; empty where it says none. */
    public static Optional<SemanticVersion> of(String text) {
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

    /**
     * The lowest release above this one that a change may have. Below 1.0.0 a minor rise may break; a pre-release of a
     * release that would do is followed by that release.
     */
    List<BigInteger> atLeast(LabelRise change) {
        BigInteger major = release.get(0);
        BigInteger minor = release.get(1);
        boolean breaks = change == LabelRise.MAJOR && major.signum() > 0;
        if (change == LabelRise.PATCH || leadsTo(breaks)) {
            return release;
        }
        return breaks
                ? List.of(major.add(BigInteger.ONE), BigInteger.ZERO, BigInteger.ZERO)
                : List.of(major, minor.add(BigInteger.ONE), BigInteger.ZERO);
    }

    private boolean leadsTo(boolean major) {
        boolean isMinor = release.get(2).signum() == 0;
        boolean isMajor = isMinor && release.get(1).signum() == 0;
        return !preRelease.isEmpty() && (major ? isMajor : isMinor);
    }

    /** Whether it, or the release that it is before, comes before a release. */
    boolean isBelow(List<BigInteger> least) {
        return new SemanticVersion("", release, List.of()).compareTo(new SemanticVersion("", least, List.of())) < 0;
    }

    /** {@code 1.2.0}. */
    static String text(List<BigInteger> release) {
        return release.stream().map(BigInteger::toString).collect(Collectors.joining("."));
    }

    /** The next release that adds something. */
    public String nextMinor() {
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

package dev.parasol.processor.rule;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ISO-8601 duration that was probably meant: {@code PT24H} for {@code 24 hours}. */
final class DurationGuess {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6})([A-Z]+)");
    private static final Pattern AMOUNTS = Pattern.compile("(\\d{1,6}[A-Z]+)+");
    private static final Pattern MONTHS_OR_YEARS = Pattern.compile("P(\\d+Y)?(\\d+M)?(\\d+[WD])?(T.*)?");
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("MS", Duration.ofMillis(1)),
            Map.entry("S", Duration.ofSeconds(1)),
            Map.entry("SEC", Duration.ofSeconds(1)),
            Map.entry("SECOND", Duration.ofSeconds(1)),
            Map.entry("M", Duration.ofMinutes(1)),
            Map.entry("MIN", Duration.ofMinutes(1)),
            Map.entry("MINUTE", Duration.ofMinutes(1)),
            Map.entry("H", Duration.ofHours(1)),
            Map.entry("HOUR", Duration.ofHours(1)),
            Map.entry("D", Duration.ofDays(1)),
            Map.entry("DAY", Duration.ofDays(1)),
            Map.entry("W", Duration.ofDays(7)),
            Map.entry("WEEK", Duration.ofDays(7)));

    private DurationGuess() {}

    static Optional<String> of(String written) {
        String text = written.toUpperCase(Locale.ROOT).replaceAll("[\\s_]", "");
        if (hasMonthsOrYears(text)) {
            return Optional.empty();
        }
        String amounts = text.startsWith("P") ? text.substring(1) : text;
        return sum(amounts.replaceFirst("(^|D)T", "$1")).map(DurationGuess::iso);
    }

    private static boolean hasMonthsOrYears(String text) {
        Matcher period = MONTHS_OR_YEARS.matcher(text);
        return period.matches() && (period.group(1) != null || period.group(2) != null);
    }

    private static Optional<Duration> sum(String amounts) {
        if (!AMOUNTS.matcher(amounts).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher amount = AMOUNT.matcher(amounts);
        while (amount.find()) {
            Duration unit = unit(amount.group(2));
            sum = sum.plus(unit.multipliedBy(Integer.parseInt(amount.group(1))));
            if (unit.isZero()) {
                return Optional.empty();
            }
        }
        return Optional.of(sum).filter(total -> !total.isZero());
    }

    /** How long a unit is, in the singular or plural, or nothing for what is no unit. */
    private static Duration unit(String name) {
        String singular = name.endsWith("S") && name.length() > 2 ? name.substring(0, name.length() - 1) : name;
        return UNITS.getOrDefault(singular, Duration.ZERO);
    }

    private static String iso(Duration duration) {
        boolean isDays = duration.equals(Duration.ofDays(duration.toDays())) && duration.toDays() > 1;
        return isDays ? "P" + duration.toDays() + "D" : duration.toString();
    }
}

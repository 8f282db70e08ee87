package dev.parasol.processor.rule;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that a class's name ends with: 3 of {@code V3}. */
final class ClassNumber {

    /** More digits are no version, and more than an {@code int} holds. */
    private static final Pattern NUMBER = Pattern.compile("\\D(\\d{1,9})$");

    private ClassNumber() {}

    /** Whether a class's name says another number than its key. */
    static boolean contradicts(String simpleName, int key) {
        OptionalInt number = of(simpleName);
        return number.isPresent() && number.getAsInt() != key;
    }

    static OptionalInt of(String simpleName) {
        Matcher matcher = NUMBER.matcher(simpleName);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}

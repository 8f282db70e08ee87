package dev.parasol.release.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON as text, the same on every JDK. What fits stands on one line. */
public final class JsonText {

    private static final int WIDTH = 120;
    private static final String INDENT = "  ";

    private JsonText() {}

    /** The document of an object, each of its members on a line of its own. */
    public static String of(JsonObject object) {
        return spread(object, "") + "\n";
    }

    /** An item of an array, or a member of an object with its name before it. */
    private static String laidOut(String name, Object value, String indent) {
        String line = name + line(value);
        return indent.length() + line.length() <= WIDTH ? line : name + spread(value, indent);
    }

    private static String spread(Object value, String indent) {
        String deeper = indent + INDENT;
        if (value instanceof JsonObject object) {
            return enclosed("{", members(object, (name, member) -> laidOut(name, member, deeper)), "}", indent);
        }
        if (value instanceof Collection<?> array) {
            return enclosed("[", array.stream().map(item -> laidOut("", item, deeper)), "]", indent);
        }
        return line(value);
    }

    private static String enclosed(String opening, Stream<String> items, String closing, String indent) {
        String newLine = "\n" + indent;
        return items.collect(Collectors.joining("," + newLine + INDENT, opening + newLine + INDENT, newLine + closing));
    }

    private static String line(Object value) {
        if (value instanceof JsonObject object) {
            return members(object, (name, member) -> name + line(member)).collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> array) {
            return array.stream().map(JsonText::line).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number) {
            return number(number);
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static Stream<String> members(JsonObject object, BiFunction<String, Object, String> text) {
        return object.members().entrySet().stream()
                .map(member -> text.apply(quoted(member.getKey()) + ": ", member.getValue()));
    }

    /** The shortest decimal that reads back as the number; {@code Double.toString} finds it from JDK 19 on only. */
    private static String number(double number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shortest = exact;
        for (int digits = 17; digits > 0 && reads(exact, digits, number); digits--) {
            shortest = exact.round(new MathContext(digits));
        }
        BigDecimal stripped = shortest.stripTrailingZeros();
        return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
    }

    private static boolean reads(BigDecimal exact, int digits, double number) {
        return exact.round(new MathContext(digits)).doubleValue() == number;
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(JsonText::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character < ' ' ? "\\u%04x".formatted(character) : String.valueOf((char) character);
        };
    }
}

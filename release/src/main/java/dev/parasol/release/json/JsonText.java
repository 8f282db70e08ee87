package dev.parasol.release.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Map;

/** JSON as text, the same on every JDK. What fits stands on one line. */
public final class JsonText {

    private static final int WIDTH = 120;
    private static final String INDENT = "  ";

    /** Below this, a whole number has no shorter decimal than its digits. */
    private static final double LARGEST_WHOLE = 1e15;

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** The document of an object, each of its members on a line of its own. */
    public static String of(JsonObject object) {
        JsonText json = new JsonText();
        json.spread(object, "");
        return json.text.append('\n').toString();
    }

    /** Writes each member or item on a line of its own. */
    private void spread(Object value, String indent) {
        String newLine = "\n" + indent;
        if (value instanceof JsonObject object) {
            text.append('{').append(newLine).append(INDENT);
            String separator = "";
            for (Map.Entry<String, Object> member : object.members().entrySet()) {
                text.append(separator);
                layOut(member.getKey(), member.getValue(), indent + INDENT);
                separator = "," + newLine + INDENT;
            }
            text.append(newLine).append('}');
        } else if (value instanceof Collection<?> array) {
            text.append('[').append(newLine).append(INDENT);
            String separator = "";
            for (Object item : array) {
                text.append(separator);
                layOut(item, indent + INDENT, text.length());
                separator = "," + newLine + INDENT;
            }
            text.append(newLine).append(']');
        } else {
            line(value, Integer.MAX_VALUE);
        }
    }

    private void layOut(String name, Object value, String indent) {
        int start = text.length();
        name(name);
        layOut(value, indent, start);
    }

    /**
     * Writes a value on the line that has begun, if it fits, or else over several.
     *
     * @param start where the line begins, after its indent
     */
    private void layOut(Object value, String indent, int start) {
        int before = text.length();
        if (!line(value, start + WIDTH - indent.length())) {
            text.setLength(before);
            spread(value, indent);
        }
    }

    /** Writes a value on one line, and says whether it ends within the limit; if it does not, the rest may be missing. */
    private boolean line(Object value, int limit) {
        if (value instanceof JsonObject object) {
            return line(object, limit);
        }
        if (value instanceof Collection<?> array) {
            return line(array, limit);
        }
        if (value instanceof Double number) {
            text.append(number(number));
        } else if (value instanceof String string) {
            quote(string);
        } else {
            text.append(value);
        }
        return text.length() <= limit;
    }

    private boolean line(JsonObject object, int limit) {
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Object> member : object.members().entrySet()) {
            text.append(separator);
            name(member.getKey());
            if (!line(member.getValue(), limit)) {
                return false;
            }
            separator = ", ";
        }
        return text.append('}').length() <= limit;
    }

    private boolean line(Collection<?> array, int limit) {
        text.append('[');
        String separator = "";
        for (Object item : array) {
            text.append(separator);
            if (!line(item, limit)) {
                return false;
            }
            separator = ", ";
        }
        return text.append(']').length() <= limit;
    }

    private void name(String name) {
        quote(name);
        text.append(": ");
    }

    /** The shortest decimal that reads back as the number; {@code Double.toString} finds it from JDK 19 on only. */
    private static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
            return (long) number + ".0";
        }
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

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            escape(string.charAt(i));
        }
        text.append('"');
    }

    private void escape(char character) {
        switch (character) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (character < ' ') {
                    text.append("\\u%04x".formatted((int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }
}

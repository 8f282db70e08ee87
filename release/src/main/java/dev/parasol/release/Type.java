package dev.parasol.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A type of a component, taken apart.
 *
 * @param name the binary name without arguments; {@code []} for an array
 * @param arguments its arguments; what it holds, for an array
 */
record Type(String name, List<Type> arguments) {

    private static final String ARRAY = "[]";
    private static final String OPTIONAL = "java.util.Optional";

    private static final Set<String> CONTAINERS = Set.of(ARRAY, "java.util.List", "java.util.Set", "java.util.Map");

    private static final Map<String, String> BOXES = Map.of(
            "java.lang.Boolean", "boolean",
            "java.lang.Byte", "byte",
            "java.lang.Short", "short",
            "java.lang.Integer", "int",
            "java.lang.Long", "long",
            "java.lang.Character", "char",
            "java.lang.Float", "float",
            "java.lang.Double", "double");

    private static final String BIG_INTEGER = "java.math.BigInteger";
    private static final String BIG_DECIMAL = "java.math.BigDecimal";

    /** What each number can be read as without losing anything. A floating-point one may be NaN, which no decimal is. */
    private static final Map<String, Set<String>> WIDER = Map.of(
            "byte",
            Set.of("short", "int", "long", "float", "double", BIG_INTEGER, BIG_DECIMAL),
            "short",
            Set.of("int", "long", "float", "double", BIG_INTEGER, BIG_DECIMAL),
            "int",
            Set.of("long", "double", BIG_INTEGER, BIG_DECIMAL),
            "long",
            Set.of(BIG_INTEGER, BIG_DECIMAL),
            "float",
            Set.of("double"),
            BIG_INTEGER,
            Set.of(BIG_DECIMAL));

    /** Takes a text such as {@code java.util.Map<java.lang.String, int[]>} apart. */
    static Type parse(String text) {
        Parser parser = new Parser(text);
        Type type = parser.type();
        parser.end();
        return type;
    }

    boolean isPrimitive() {
        return BOXES.containsValue(name);
    }

    boolean isOptional() {
        return name.equals(OPTIONAL);
    }

    boolean isArray() {
        return name.equals(ARRAY);
    }

    Type held() {
        return arguments.get(0);
    }

    /** The name of what a box holds; of any other type its own. */
    String unboxed() {
        return BOXES.getOrDefault(name, name);
    }

    /** The box of a primitive; of any other type itself. */
    Type boxed() {
        return BOXES.entrySet().stream()
                .filter(box -> box.getValue().equals(name))
                .findFirst()
                .map(box -> new Type(box.getKey(), List.of()))
                .orElse(this);
    }

    /** Whether a primitive or number, boxed or not, that was stored as this reads as that. */
    boolean widensTo(Type that) {
        String from = unboxed();
        String to = that.unboxed();
        boolean same = BOXES.containsValue(from) && from.equals(to);
        return same || WIDER.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether what it holds is stored item by item. */
    boolean isContainer() {
        return !arguments.isEmpty() && CONTAINERS.contains(name);
    }

    /** The whole type, as source code says it: {@code Map<String, Order.Line[]>}. */
    String display() {
        if (isArray()) {
            return held().display() + ARRAY;
        }
        String said = Names.display(name);
        return arguments.isEmpty()
                ? said
                : arguments.stream().map(Type::display).collect(Collectors.joining(", ", said + "<", ">"));
    }

    /** The whole type, as a release says it. */
    String text() {
        if (isArray()) {
            return held().text() + ARRAY;
        }
        return arguments.isEmpty()
                ? name
                : arguments.stream().map(Type::text).collect(Collectors.joining(", ", name + "<", ">"));
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Type type() {
            int begin = at;
            while (at < text.length() && "<>,[] ".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == begin) {
                throw new IllegalArgumentException("no type at character " + (begin + 1));
            }
            Type type = new Type(text.substring(begin, at), arguments());
            while (take("[]")) {
                type = new Type(ARRAY, List.of(type));
            }
            return type;
        }

        private List<Type> arguments() {
            List<Type> arguments = new ArrayList<>();
            if (take("<")) {
                do {
                    arguments.add(type());
                } while (take(", "));
                if (!take(">")) {
                    throw new IllegalArgumentException("no \">\" at character " + (at + 1));
                }
            }
            return List.copyOf(arguments);
        }

        private boolean take(String token) {
            boolean there = text.startsWith(token, at);
            at += there ? token.length() : 0;
            return there;
        }

        void end() {
            if (at < text.length()) {
                throw new IllegalArgumentException("it should end before character " + (at + 1));
            }
        }
    }
}

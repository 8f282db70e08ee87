package dev.parasol.processor.rule;

import dev.parasol.processor.model.TypeName;
import java.util.Locale;
import java.util.Set;

/** A parameter as source writes it, for fixes. */
final class ParameterText {

    private static final Set<String> RESERVED = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

    private ParameterText() {}

    /** {@code Validate.Valid valid}, or {@code Optional<Validate.Valid> valid}. */
    static String of(TypeName type, boolean optional) {
        String name = type.simple().substring(0, 1).toLowerCase(Locale.ROOT)
                + type.simple().substring(1);
        String free = RESERVED.contains(name) ? name + "Outcome" : name;
        return (optional ? "Optional<" + type.display() + ">" : type.display()) + " " + free;
    }
}

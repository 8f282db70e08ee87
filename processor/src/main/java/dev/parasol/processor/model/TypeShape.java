package dev.parasol.processor.model;

/**
 * What the rules need to know of a type's declaration.
 *
 * @param kind what it is declared as
 * @param accessible whether code in its own package can name it: neither it nor a type around it is private, and it is
 *     not local
 * @param visibleEverywhere whether it and every type around it is public
 * @param generic whether it or a type around it that it depends on has type parameters
 * @param sealed whether it is sealed
 * @param abstractType whether it is abstract (interfaces are)
 * @param inner whether it needs an instance of the type around it
 */
public record TypeShape(
        Kind kind,
        boolean accessible,
        boolean visibleEverywhere,
        boolean generic,
        boolean sealed,
        boolean abstractType,
        boolean inner) {

    /** What a type is declared as. */
    public enum Kind {
        CLASS("class"),
        INTERFACE("interface"),
        RECORD("record"),
        ENUM("enum"),
        ANNOTATION("annotation");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As messages say it. */
        public String word() {
            return word;
        }
    }

    public static TypeShape of(Kind kind) {
        boolean isInterface = kind == Kind.INTERFACE || kind == Kind.ANNOTATION;
        return new TypeShape(kind, true, true, false, false, isInterface, false);
    }
}

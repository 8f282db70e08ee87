package dev.parasol.processor.model;

/** A place in an imaginary source, told by its name: {@code transition 2 to[0]}. */
public record NamedPlace(String name, boolean hasPosition) implements Origin {

    public static NamedPlace at(String name) {
        return new NamedPlace(name, true);
    }

    /** A place in a class file. */
    public static NamedPlace inClassFile(String name) {
        return new NamedPlace(name, false);
    }

    @Override
    public String toString() {
        return name;
    }
}

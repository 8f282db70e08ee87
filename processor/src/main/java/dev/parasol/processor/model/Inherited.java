package dev.parasol.processor.model;

/**
 * The place of something that a version takes over from the one it is based on. It points at where the version says so,
 * because that, and not the other version, is what has to be right.
 *
 * @param original where it was written
 * @param basedOn the class literal that names the other version
 */
public record Inherited(Origin original, TypeRef basedOn) implements Origin {

    @Override
    public boolean hasPosition() {
        return basedOn.origin().hasPosition();
    }
}

package dev.parasol.processor.model;

/**
 * A class literal that the user wrote in an annotation.
 *
 * @param type the type that was named; for what is no class (a primitive, an array) a name that reads like it
 * @param origin the class literal itself
 */
public record TypeRef(TypeName type, Origin origin) {}

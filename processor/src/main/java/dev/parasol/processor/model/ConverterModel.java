package dev.parasol.processor.model;

import java.util.List;

/**
 * A class that supplies outcomes to moved instances.
 *
 * @param reference the class literal in the migration
 * @param accessible whether the umbrella's package can name it
 * @param methods its own methods, in the order of the source
 */
public record ConverterModel(TypeRef reference, boolean accessible, List<Method> methods) {

    public ConverterModel {
        methods = List.copyOf(methods);
    }

    public TypeName type() {
        return reference.type();
    }

    /**
     * A method of a converter.
     *
     * @param method what it takes and returns; accessible where the umbrella's package can call it
     * @param privateMethod whether it is private
     * @param generic whether it has type parameters
     * @param nameable whether the umbrella's package can name what it takes and returns
     */
    public record Method(MethodModel method, boolean privateMethod, boolean generic, boolean nameable) {}
}

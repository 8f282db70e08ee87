package dev.parasol.processor.model;

import java.util.List;

/**
 * A method of the umbrella interface, its own or inherited.
 *
 * @param parameters the erased types of its parameters, qualified
 * @param declaredIn the type that declares it
 */
public record MemberModel(
        String name,
        List<String> parameters,
        boolean abstractMethod,
        boolean staticMethod,
        TypeName declaredIn,
        Origin origin) {}

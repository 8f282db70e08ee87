package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.Definition;

/**
 * What an instance goes by.
 *
 * @param version the version's key
 * @param fingerprint the hash of its graph
 */
public record Basis(int version, String fingerprint) {

    static Basis of(Definition definition) {
        return new Basis(definition.version(), definition.fingerprint());
    }
}

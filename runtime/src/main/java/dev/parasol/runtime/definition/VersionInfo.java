package dev.parasol.runtime.definition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a router or an operator may know of a version.
 *
 * @param version its key
 * @param label its semantic version, where it has one
 * @param description what it is for, or an empty text
 * @param deprecatedSince since when new instances should not start on it
 * @param removeAfter after which date it is meant to be gone
 * @param fingerprint the hash of its graph
 */
public record VersionInfo(
        int version,
        Optional<String> label,
        String description,
        Optional<LocalDate> deprecatedSince,
        Optional<LocalDate> removeAfter,
        String fingerprint) {}

package dev.parasol.runtime.definition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said about a version and changes nothing of how it runs.
 *
 * @param label its semantic version, where it has one
 * @param description what it is for, or an empty text
 * @param deprecatedSince since when new instances should not start on it
 * @param removeAfter after which date it is meant to be gone
 * @param tags the workflow's tags, in source order
 * @param metadata the workflow's metadata, in source order
 */
public record About(
        Optional<String> label,
        String description,
        Optional<LocalDate> deprecatedSince,
        Optional<LocalDate> removeAfter,
        List<String> tags,
        Map<String, String> metadata) {

    /** Nothing is said. */
    public static final About NOTHING =
            new About(Optional.empty(), "", Optional.empty(), Optional.empty(), List.of(), Map.of());

    public About {
        tags = List.copyOf(tags);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}

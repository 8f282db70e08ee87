package dev.parasol.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said about a version and changes nothing of how it runs.
 *
 * @param label its semantic version
 * @param deprecatedSince an ISO-8601 date
 * @param removeAfter an ISO-8601 date
 */
public record About(
        Optional<String> label,
        Optional<String> description,
        Optional<String> deprecatedSince,
        Optional<String> removeAfter,
        List<String> tags,
        Map<String, String> metadata) {

    public About {
        tags = List.copyOf(tags);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}

package dev.parasol.runtime.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What does not change about a run from its creation on, except that one which is moved to another version gets that one's
 * key, fingerprint and slot.
 *
 * @param runId unique over all runs
 * @param workflow the binary name of the workflow's interface
 * @param id the instance's id, as in {@code "userid::joao123"}; several runs share it
 * @param key the business key
 * @param version the version it runs on
 * @param fingerprint the hash of the graph it runs on
 * @param slot what no two runs hold at a time; held unless the status is one that has ended; empty where keys have no
 *     limit
 * @param startedAt when it was created
 * @param attributes what it can be found by
 * @param telemetry trace headers
 */
public record Run(
        String runId,
        String workflow,
        String id,
        String key,
        int version,
        String fingerprint,
        Optional<String> slot,
        Instant startedAt,
        Map<String, String> attributes,
        Map<String, String> telemetry) {

    public Run {
        attributes = sorted(attributes);
        telemetry = sorted(telemetry);
    }

    private static Map<String, String> sorted(Map<String, String> texts) {
        return texts.size() < 2 ? Map.copyOf(texts) : Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** The same run, moved to another version. */
    public Run moved(Store.Moved to) {
        return new Run(
                runId, workflow, id, key, to.version(), to.fingerprint(), to.slot(), startedAt, attributes, telemetry);
    }
}

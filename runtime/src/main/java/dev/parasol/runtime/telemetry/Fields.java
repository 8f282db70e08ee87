package dev.parasol.runtime.telemetry;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An event's fields in the making. A name that the event uses is its own, also where it has no value this time. */
final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final Map<String, String> ofCaller;

    private Fields(Map<String, String> ofCaller) {
        this.ofCaller = ofCaller;
    }

    /** What every event has. */
    static Fields of(TelemetryEvent event) {
        return new Fields(event.source().run().telemetry())
                .with("instanceId", event.instanceId())
                .with("runId", event.runId())
                .with("workflow", event.workflow())
                .with("version", event.version())
                .with("nodeName", event.nodeName())
                .with("at", event.at());
    }

    Fields with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Fields with(String name, Enum<?> value) {
        return with(name, value.name());
    }

    Fields with(String name, Optional<?> value) {
        value.ifPresentOrElse(present -> values.put(name, present), () -> absent.add(name));
        return this;
    }

    Map<String, Object> all() {
        ofCaller.forEach((name, value) -> {
            if (!absent.contains(name)) {
                values.putIfAbsent(name, value);
            }
        });
        return Collections.unmodifiableMap(values);
    }
}

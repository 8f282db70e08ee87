package dev.parasol.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** {@link StartOptions} under way: each method returns options that differ in one thing. */
public record ChosenOptions(
        OptionalInt version,
        Map<String, String> attributes,
        Map<String, String> telemetry,
        Optional<Duration> timeout,
        boolean failFast,
        IfRunning ifRunning,
        Duration delay)
        implements StartOptions {

    static final ChosenOptions NONE = new ChosenOptions(
            OptionalInt.empty(), Map.of(), Map.of(), Optional.empty(), true, IfRunning.REJECT, Duration.ZERO);

    public ChosenOptions {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        telemetry = Collections.unmodifiableMap(new TreeMap<>(telemetry));
        timeout.ifPresent(limit -> requirePositive("timeout", limit));
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is " + delay + ", but cannot be negative");
        }
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + ", but has to be positive");
        }
    }

    /** Runs on this version, whatever a router says. One that does not exist makes the start fail. */
    public ChosenOptions version(int chosen) {
        return new ChosenOptions(OptionalInt.of(chosen), attributes, telemetry, timeout, failFast, ifRunning, delay);
    }

    /** Adds an attribute: for routers and queries, and for steps through their context. */
    public ChosenOptions attribute(String name, String value) {
        Objects.requireNonNull(value, () -> "the attribute " + name + " has no value; leave it out instead");
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new ChosenOptions(version, more, telemetry, timeout, failFast, ifRunning, delay);
    }

    /** Trace headers (as in {@code traceparent}) that go with the instance; replaces earlier ones. */
    public ChosenOptions telemetry(Map<String, String> headers) {
        return new ChosenOptions(version, attributes, headers, timeout, failFast, ifRunning, delay);
    }

    /** The instance fails when it has not ended this long after its first node started. */
    public ChosenOptions timeout(Duration limit) {
        return new ChosenOptions(version, attributes, telemetry, Optional.of(limit), failFast, ifRunning, delay);
    }

    /** Whether a step that fails for good interrupts its active siblings (the default) or lets them finish first. */
    public ChosenOptions failFast(boolean chosen) {
        return new ChosenOptions(version, attributes, telemetry, timeout, chosen, ifRunning, delay);
    }

    /** What happens when an active instance holds the key. */
    public ChosenOptions ifRunning(IfRunning chosen) {
        return new ChosenOptions(version, attributes, telemetry, timeout, failFast, chosen, delay);
    }

    /** Creates the instance now and starts its first node after this long, durably. */
    public ChosenOptions delay(Duration wait) {
        return new ChosenOptions(version, attributes, telemetry, timeout, failFast, ifRunning, wait);
    }
}

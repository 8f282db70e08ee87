package dev.parasol.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What can be said about one start. Immutable; begins with any of the static methods and goes on with the methods of the
 * same name:
 *
 * <pre>{@code
 * createUser.start("maria456", input, StartOptions.version(1).attribute("tenant", "acme").delay(Duration.ofMinutes(5)));
 * }</pre>
 */
public sealed interface StartOptions permits ChosenOptions {

    /** Nothing chosen: every option has its default. */
    static ChosenOptions none() {
        return ChosenOptions.NONE;
    }

    /** See {@link ChosenOptions#version(int)}. */
    static ChosenOptions version(int version) {
        return none().version(version);
    }

    /** See {@link ChosenOptions#attribute}. */
    static ChosenOptions attribute(String name, String value) {
        return none().attribute(name, value);
    }

    /** See {@link ChosenOptions#telemetry(Map)}. */
    static ChosenOptions telemetry(Map<String, String> headers) {
        return none().telemetry(headers);
    }

    /** See {@link ChosenOptions#timeout(Duration)}. */
    static ChosenOptions timeout(Duration timeout) {
        return none().timeout(timeout);
    }

    /** See {@link ChosenOptions#failFast(boolean)}. */
    static ChosenOptions failFast(boolean failFast) {
        return none().failFast(failFast);
    }

    /** See {@link ChosenOptions#ifRunning(IfRunning)}. */
    static ChosenOptions ifRunning(IfRunning ifRunning) {
        return none().ifRunning(ifRunning);
    }

    /** See {@link ChosenOptions#delay(Duration)}. */
    static ChosenOptions delay(Duration delay) {
        return none().delay(delay);
    }

    /** The version that the caller names, if any. */
    OptionalInt version();

    /** What the instance can be found and routed by. */
    Map<String, String> attributes();

    /** Trace headers that go with the instance. */
    Map<String, String> telemetry();

    /** How long the instance may take, its delay not counted. */
    Optional<Duration> timeout();

    /** Whether the first step that fails for good interrupts its active siblings. */
    boolean failFast();

    /** What happens when the key is taken. */
    IfRunning ifRunning();

    /** How long the first node waits; zero unless given. */
    Duration delay();
}

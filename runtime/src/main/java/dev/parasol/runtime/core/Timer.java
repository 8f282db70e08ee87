package dev.parasol.runtime.core;

/** What a timer is for. Equal timers of one instance are the same timer; setting it again moves it. */
public sealed interface Timer {

    /** The first node may start. */
    record StartDelay() implements Timer {}

    /** The delay of the edge between two nodes is over; {@code to} may be a target that ends the branch. */
    record EdgeDelay(String from, String to) implements Timer {}

    /** An await has taken too long. */
    record AwaitTimeout(String node) implements Timer {}

    /** The instance has taken too long. */
    record InstanceTimeout() implements Timer {}
}

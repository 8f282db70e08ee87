package dev.parasol.runtime.core;

import dev.parasol.runtime.instance.Status;
import java.time.Instant;

/** What an engine does about a state. */
public sealed interface Command {

    /**
     * Run an attempt of a step, then tell {@link Core#completed} or {@link Core#failed}.
     *
     * @param node the step's name
     * @param attempt which attempt, from 1
     * @param notBefore when it is due
     */
    record RunStep(String node, int attempt, Instant notBefore) implements Command {}

    /** Interrupt a running attempt, or forget one that is not due yet; what it returns is not recorded any more. */
    record Interrupt(String node, int attempt) implements Command {}

    /** Tell {@link Core#due} once a moment has come. */
    record SetTimer(Timer timer, Instant due) implements Command {}

    /** Forget a timer; should it be due all the same, nothing happens. */
    record ClearTimer(Timer timer) implements Command {}

    /**
     * Nothing happens any more unless a caller asks for it: every timer is void. When the state has a {@link
     * State#continuation}, the next run begins.
     *
     * @param status {@code COMPLETED}, {@code FAILED} or {@code CANCELLED}
     */
    record Ended(Status status) implements Command {}
}

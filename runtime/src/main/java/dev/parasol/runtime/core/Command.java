package dev.parasol.runtime.core;

import dev.parasol.runtime.instance.Status;
import java.time.Instant;

/** What an engine does about a state. */
public sealed interface Command {

    /** Make an attempt of something that belongs to a step. */
    sealed interface Call extends Command {

        /** The step's name. */
        String node();

        /** Which attempt, from 1. */
        int attempt();

        /** When it is due. */
        Instant notBefore();
    }

    /**
     * Run an attempt of a step, then tell {@link Core#completed} or {@link Core#failed}.
     *
     * @param node the step's name
     * @param attempt which attempt, from 1
     * @param notBefore when it is due
     */
    record RunStep(String node, int attempt, Instant notBefore) implements Call {}

    /**
     * Run an attempt of a completed step's {@code compensate}, then tell {@link Core#compensated} or
     * {@link Core#compensationFailed}.
     *
     * @param node the step's name
     * @param attempt which attempt to compensate, from 1
     * @param notBefore when it is due
     */
    record Compensate(String node, int attempt, Instant notBefore) implements Call {}

    /** Interrupt a running attempt, of a step or of its compensation, or forget one that is not due yet; what it returns is not recorded any more. */
    record Interrupt(String node, int attempt) implements Command {}

    /** Tell {@link Core#due} once a moment has come. */
    record SetTimer(Timer timer, Instant due) implements Command {}

    /** Forget a timer; should it be due all the same, nothing happens. */
    record ClearTimer(Timer timer) implements Command {}

    /**
     * Nothing happens any more unless a caller asks for it: every timer is void. When the state has a {@link
     * State#continuation}, the next run begins.
     *
     * @param status {@code COMPLETED}, {@code FAILED}, {@code COMPENSATED} or {@code CANCELLED}
     */
    record Ended(Status status) implements Command {}
}

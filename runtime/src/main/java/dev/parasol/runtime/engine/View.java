package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.State;
import dev.parasol.runtime.instance.Status;

/** What others see of a run, all of one moment. */
record View(State state, History history, Stall stall) {

    Status status() {
        return stall.isNone() || state.status().isEnded() ? state.status() : Status.STALLED;
    }

    View with(Stall other) {
        return new View(state, history, other);
    }
}

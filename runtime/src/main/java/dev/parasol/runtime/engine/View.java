package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.State;
import dev.parasol.runtime.instance.Status;
import java.util.List;

/**
 * What others see of a run, all of one moment.
 *
 * @param missing what this process has no code for
 */
record View(State state, History history, List<String> missing) {

    Status status() {
        return missing.isEmpty() || state.status().isEnded() ? state.status() : Status.STALLED;
    }
}

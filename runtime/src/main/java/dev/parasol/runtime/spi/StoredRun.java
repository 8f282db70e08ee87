package dev.parasol.runtime.spi;

import java.util.Optional;

/**
 * A run as the store has it.
 *
 * @param run what never changes about it
 * @param state where it stands
 * @param entries how many entries it has
 */
public record StoredRun(Run run, RunState state, int entries) {

    /** The slot that it holds now. */
    public Optional<String> heldSlot() {
        return state.status().isEnded() ? Optional.empty() : run.slot();
    }
}

package dev.parasol.runtime.spi;

import java.util.Optional;

/** A run as the store has it: what never changes about it, and where it stands. */
public record StoredRun(Run run, RunState state) {

    /** The slot that it holds now. */
    public Optional<String> heldSlot() {
        return state.status().isEnded() ? Optional.empty() : run.slot();
    }
}

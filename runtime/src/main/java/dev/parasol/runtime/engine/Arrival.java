package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Crossing;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store.Moved;
import java.util.Optional;

/**
 * A run that comes to another version.
 *
 * @param to what it goes by from then on
 * @param run the run, moved
 * @param core the semantics that it goes by
 * @param state where it stands by them
 * @param decision what moves it
 */
record Arrival(Moved to, Run run, Core core, State state, Decision.Migrated decision) {

    static Arrival of(LiveRun before, Core core, Decision.Migrated decision, Optional<String> slot) {
        Moved to = new Moved(decision.to().version(), decision.to().fingerprint(), slot);
        State state = Crossing.arrive(before.core(), before.view().state(), core, decision);
        return new Arrival(to, before.run().moved(to), core, state, decision);
    }

    /** The run in an engine's memory, as it will be once it has arrived. */
    LiveRun in(Kernel kernel, LiveRun before, RunState shown) {
        Entry entry =
                EntryWriter.write(decision, state.size(), kernel.settings().nodeName());
        View view = new View(state, before.view().history().with(entry), Stall.NONE);
        return new LiveRun(kernel, run, core, view, shown);
    }

    /** Why it has not arrived, as whoever moves it is told. */
    static Throwable refusal(Throwable failure) {
        if (Causes.of(failure) instanceof SlotTakenException taken) {
            return taken(taken.holder());
        }
        return failure;
    }

    /** Another run is there already. */
    static NotMovableException taken(Run holder) {
        return new NotMovableException(
                Reason.SLOT_TAKEN,
                "another instance holds the key there: " + holder.id() + " (v" + holder.version() + ", run "
                        + holder.runId() + ")");
    }
}

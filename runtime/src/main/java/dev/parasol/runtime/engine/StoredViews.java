package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.StoredRun;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes views of runs from what the store has. */
record StoredViews(Kernel kernel) {

    View of(StoredRun stored) {
        List<Entry> entries = kernel.settings().store().history(stored.run().runId());
        return of(new LoadedRun(stored, entries));
    }

    View of(LoadedRun loaded) {
        StoredRun stored = loaded.stored();
        Core core = kernel.coreOf(stored.run());
        State state = core.replay(EntryReader.readAll(loaded.history()));
        boolean stalled = stored.state().status() == Status.STALLED;
        return new View(state, History.of(loaded.history()), stalled ? stall(stored, core, state) : Stall.NONE);
    }

    /** Why a run rests that some node had no code for. This one may have it. */
    private Stall stall(StoredRun stored, Core core, State state) {
        StepCode code = new StepCode(kernel, stored.run(), core);
        Set<String> nodes = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Command command : core.underWay(state)) {
            if (command instanceof Command.Call call) {
                nodes.add(call.node());
                missing.addAll(code.prepare(call, state).missing());
            }
        }
        return new Stall(nodes, List.copyOf(missing));
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Basis;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.StoredRun;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes views of runs from what the store has. */
record StoredViews(Kernel kernel) {

    /**
     * A run with its entries. What is written meanwhile may be among them, but nothing that moved it to another version than
     * the one it is said to be on.
     */
    LoadedRun load(StoredRun found) {
        Store store = kernel.settings().store();
        String runId = found.run().runId();
        LoadedRun loaded = new LoadedRun(found, store.history(runId));
        while (!isOfOneMoment(loaded)) {
            StoredRun stored = store.find(runId).orElseThrow(() -> LiveRuns.unknown(runId));
            loaded = new LoadedRun(stored, store.history(runId));
        }
        return loaded;
    }

    private static boolean isOfOneMoment(LoadedRun loaded) {
        Run run = loaded.stored().run();
        List<Entry> later = loaded.history()
                .subList(
                        Math.min(loaded.stored().entries(), loaded.history().size()),
                        loaded.history().size());
        return later.stream()
                .filter(MoveEntry::isOne)
                .reduce((one, last) -> last)
                .map(moved -> new MoveEntry(moved).to().equals(new Basis(run.version(), run.fingerprint())))
                .orElse(true);
    }

    View of(LoadedRun loaded) {
        StoredRun stored = loaded.stored();
        Core core = kernel.coreOf(stored.run());
        State state = kernel.chronicleOf(stored.run()).replay(EntryReader.readAll(loaded.history()));
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

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Chronicle;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store.NewRun;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A run that is about to be created, and what it begins with. */
record Birth(Kernel kernel, LiveRun run, NewRun created, List<Command> commands) {

    static Birth of(Kernel kernel, Run run, Core core, Decision.Started started) {
        List<Entry> entries =
                List.of(EntryWriter.write(started, 1, kernel.settings().nodeName()));
        return of(kernel, run, core, core.advance(core.nothing(), started), entries);
    }

    /** A run that has something of its history from the beginning. */
    static Birth of(Kernel kernel, Run run, Chronicle chronicle, List<Entry> entries) {
        Core core = chronicle.last();
        State state = chronicle.replay(EntryReader.readAll(entries));
        return of(kernel, run, core, new Advance(state, core.underWay(state)), entries);
    }

    private static Birth of(Kernel kernel, Run run, Core core, Advance first, List<Entry> entries) {
        View view = new View(first.state(), History.of(entries), Stall.NONE);
        RunState standing = kernel.standing().of(core, view, run.startedAt());
        LiveRun born = new LiveRun(kernel, run, core, view, standing);
        return new Birth(kernel, born, new NewRun(run, standing, entries), first.commands());
    }

    /** Creates the run. It is known to the engine before it is in the store, so that nobody else takes it in hand. */
    CompletableFuture<Instance> create() {
        kernel.live().add(run);
        return run.create(this);
    }

    CompletionStage<Void> write() {
        return write(kernel.settings().store()::create);
    }

    /** Has the run created in the store, which knows its definition by then. */
    CompletionStage<Void> write(Function<NewRun, CompletionStage<Void>> creation) {
        return Stages.of(() -> kernel.save(run.core().definition())).thenCompose(saved -> creation.apply(created));
    }

    /** Begins the run that the store has created, on a stack of its own: a chain of runs has no end. */
    void begin() {
        run.beginLater(commands);
        kernel.workers().goOn(run::open);
    }
}

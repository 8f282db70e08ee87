package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store.Append;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Appends a run's decisions, together with the next run where one continues it. */
record Recording(Kernel kernel, LiveRun run, Activity activity) {

    /** Done when the decision is durable and what follows from it has begun. */
    CompletionStage<Void> record(Decision decision) {
        View before = run.view();
        Advance advance = run.core().advance(before.state(), decision);
        int seq = before.state().size() + 1;
        Entry entry = EntryWriter.write(decision, seq, kernel.settings().nodeName());
        View next = new View(advance.state(), before.history().with(entry), activity.missingAfter(advance));
        Append append = new Append(run.run().runId(), LiveRun.state(next), List.of(entry));
        return write(append, next).thenAccept(following -> {
            kernel.telemetry().recorded(run, before.state(), decision, advance);
            run.recorded(next, advance.commands(), following);
        });
    }

    private CompletionStage<Optional<Birth>> write(Append append, View next) {
        Continuation continuation = new Continuation(kernel, run);
        Optional<Birth> following =
                next.state().continuation().map(outcome -> continuation.next(next.state(), outcome));
        if (following.isEmpty()) {
            return kernel.settings().store().append(append).thenApply(done -> following);
        }
        return writeBoth(append, following.get())
                .handle((done, failure) -> Causes.of(failure) instanceof SlotTakenException
                        ? pinned(append, next, continuation)
                        : done(following.get(), failure))
                .thenCompose(written -> written.thenApply(Optional::of));
    }

    /** Another run holds the key on the version that the next run would get: it stays on its own version's. */
    private CompletionStage<Birth> pinned(Append append, View next, Continuation continuation) {
        Birth pinned = continuation.pinned(next.state());
        return writeBoth(append, pinned).thenApply(done -> pinned);
    }

    private static CompletionStage<Birth> done(Birth following, @Nullable Throwable failure) {
        return failure == null ? CompletableFuture.completedFuture(following) : CompletableFuture.failedFuture(failure);
    }

    private CompletionStage<Void> writeBoth(Append append, Birth following) {
        kernel.live().add(following.run());
        return Stages.of(() -> kernel.save(following.run().core().definition()))
                .thenCompose(saved -> kernel.settings().store().continueAsNew(append, following.created()))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        kernel.live().forget(following.run());
                    }
                });
    }
}

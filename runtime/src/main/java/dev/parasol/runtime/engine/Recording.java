package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store.Append;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends a run's decisions, together with the next run where one continues it. Used in the run's mailbox only. */
record Recording(Kernel kernel, LiveRun run, Activity activity) {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    /** Done when the decision is durable and what follows from it has begun. */
    CompletionStage<Void> record(Decision decision) {
        View before = run.view();
        Advance advance = run.advance(decision);
        int seq = before.state().size() + 1;
        Entry entry = EntryWriter.write(decision, seq, kernel.settings().nodeName());
        View next = new View(advance.state(), before.history().with(entry), activity.stallAfter(advance));
        RunState standing = kernel.standing().of(run.core(), next);
        return write(append(standing, List.of(entry)), next).thenAccept(following -> {
            kernel.telemetry().recorded(run, before.state(), decision, advance);
            run.recorded(next, standing, advance.commands(), following);
        });
    }

    private Append append(RunState standing, List<Entry> entries) {
        int after = run.view().state().size();
        return new Append(run.run().runId(), kernel.settings().node(), after, standing, entries);
    }

    /** Tells the store where the run stands, where that is not what it says. */
    CompletionStage<Void> show(RunState standing) {
        return standing.equals(run.shown())
                ? CompletableFuture.completedFuture(null)
                : Stages.of(() -> kernel.settings().store().append(append(standing, List.of())))
                        .handle((done, failure) -> shown(standing, Causes.of(failure)));
    }

    /** Leaves a run that this node has no code for to those that have. */
    CompletionStage<Void> putBack() {
        RunState standing = kernel.standing().atRest(run.core(), run.view());
        Append rest = append(standing, List.of());
        return Stages.of(() -> kernel.settings()
                        .store()
                        .ownership()
                        .pass(rest, kernel.settings().clock().now()))
                .handle((done, failure) -> shown(standing, Causes.of(failure)));
    }

    private @Nullable Void shown(RunState standing, @Nullable Throwable failure) {
        if (failure == null) {
            run.shown(standing);
        } else if (failure instanceof LostOwnershipException lost) {
            run.lost(lost);
        } else {
            LOG.warn("the store does not show yet that {} is {}", run.run(), standing, failure);
            run.standLater();
        }
        return null;
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
                .thenCompose(saved -> kernel.settings()
                        .store()
                        .continueAsNew(append, following.run().created()))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        kernel.live().forget(following.run());
                    }
                });
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.Store.Append;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends a run's decisions, together with the next run where one continues it, and knows where the store says the run
 * stands. Used in the run's mailbox only.
 */
final class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Kernel kernel;
    private final LiveRun run;
    private final Activity activity;
    private RunState shown;

    Recording(Kernel kernel, LiveRun run, Activity activity, RunState shown) {
        this.kernel = kernel;
        this.run = run;
        this.activity = activity;
        this.shown = shown;
    }

    /** Where the store says the run stands. */
    RunState shown() {
        return shown;
    }

    void shown(RunState written) {
        shown = written;
    }

    /** Whether the store says that the run is in a node's hand. */
    boolean isInHand() {
        return shown.owner().isPresent();
    }

    /** Done when the decision is durable and what follows from it has begun. */
    CompletionStage<Void> record(Decision decision) {
        if (decision instanceof Decision.Migrated migrated) {
            Arrival arrival = run.moving().arrival(run, migrated);
            return arrival.in(kernel, run, shown).arrive(arrival, run);
        }
        View before = run.view();
        Advance advance = run.advance(decision);
        int seq = before.state().size() + 1;
        Entry entry = EntryWriter.write(decision, seq, kernel.settings().nodeName());
        View next = new View(advance.state(), before.history().with(entry), activity.stallAfter(advance));
        RunState standing = kernel.standing().of(run.core(), next, decision.at());
        leaveHand(standing);
        return write(append(standing, List.of(entry)), next, following -> {
            kernel.telemetry().recorded(run, before.state(), decision, advance);
            shown = standing;
            run.recorded(next, advance.commands(), following, decision.at());
        });
    }

    /** Records that the run has come to the version that it is on here; whatever it comes from lets go of it then. */
    CompletionStage<Void> arrive(Arrival arrival, LiveRun before) {
        State state = arrival.state();
        List<Command> commands = arrival.core().underWay(state);
        View next = run.view().with(activity.stallAfter(new Advance(state, commands)));
        RunState standing =
                kernel.standing().of(arrival.core(), next, arrival.decision().at());
        Append append = new Append(
                run.run().runId(),
                kernel.settings().node(),
                state.size() - 1,
                standing,
                List.of(next.history().last()),
                Optional.of(arrival.to()));
        kernel.hand().leave(before);
        return Stages.of(() -> kernel.save(arrival.core().definition()))
                .thenCompose(saved -> write(append, next, following -> {
                    before.leaveTo(run);
                    kernel.telemetry().moved(run, before.view().state(), arrival.decision(), commands.size());
                    shown = standing;
                    run.recorded(next, commands, following, arrival.decision().at());
                }));
    }

    /** Comes before such a standing is written: from then on the store may say so. */
    private void leaveHand(RunState standing) {
        if (standing.owner().isEmpty()) {
            kernel.hand().leave(run);
        }
    }

    private Append append(RunState standing, List<Entry> entries) {
        int after = run.view().state().size();
        return new Append(run.run().runId(), kernel.settings().node(), after, standing, entries);
    }

    /** Tells the store where the run stands, where that is not what it says. */
    CompletionStage<Void> show(RunState standing) {
        leaveHand(standing);
        return standing.equals(shown)
                ? CompletableFuture.completedFuture(null)
                : Stages.of(() -> store().append(append(standing, List.of())))
                        .handle((done, failure) -> shown(standing, Causes.of(failure)));
    }

    /** Leaves a run that this node has no code for to those that have. */
    CompletionStage<Void> putBack() {
        RunState standing = kernel.standing().atRest(run.core(), run.view());
        leaveHand(standing);
        Append rest = append(standing, List.of());
        return Stages.of(() -> store().ownership().pass(rest, clock().now()))
                .handle((done, failure) -> shown(standing, Causes.of(failure)));
    }

    private @Nullable Void shown(RunState standing, @Nullable Throwable failure) {
        if (failure == null) {
            shown = standing;
        } else if (failure instanceof LostOwnershipException lost) {
            run.lost(lost);
        } else {
            LOG.warn("the store does not show yet that {} is {}", run.run(), standing, failure);
            clock().schedule(clock().now().plus(LiveRun.PAUSE), run::stand);
        }
        return null;
    }

    /**
     * Writes down how a run has gone on, together with the next one where that follows.
     *
     * @param then what is done once it is written; gets the run that follows, if one does
     */
    private CompletionStage<Void> write(Append append, View next, Consumer<Optional<Birth>> then) {
        Optional<Payload> continuing = next.state().continuation();
        if (continuing.isPresent()) {
            return writeBoth(append, next, continuing.get()).thenAccept(birth -> then.accept(Optional.of(birth)));
        }
        return Stages.then(store().append(append), () -> {
            then.accept(Optional.empty());
            return LiveRun.NOTHING;
        });
    }

    private CompletionStage<Birth> writeBoth(Append append, View next, Payload outcome) {
        Continuation continuation = new Continuation(kernel, run);
        Birth following = continuation.next(next.state(), outcome);
        return writeBoth(append, following)
                .handle((done, failure) -> Causes.of(failure) instanceof SlotTakenException
                        ? pinned(append, next, continuation)
                        : done(following, failure))
                .thenCompose(written -> written);
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
        return following
                .write(created -> store().continueAsNew(append, created))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        kernel.live().forget(following.run());
                    }
                });
    }

    private Store store() {
        return kernel.settings().store();
    }

    private Clock clock() {
        return kernel.settings().clock();
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Ownership;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store.Append;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.telemetry.RunnerInitialized.How;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes runs in hand whose moment has come, or whose node has died: a few at a time, so that memory stays small. */
final class Claims {

    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int BATCH = 500;

    /** While more steps than this wait for a place, no further runs are taken in hand. */
    private static final int BACKLOG = 10_000;

    /** Until the backlog is looked at again. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final CompletionStage<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final Kernel kernel;
    private final Settings settings;
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean adopting = new AtomicBoolean();
    private final Wakeup wakeup;

    Claims(Kernel kernel) {
        this.kernel = kernel;
        this.settings = kernel.settings();
        this.wakeup = Wakeup.exact(settings.clock(), this::claimDueAt);
    }

    private Ownership ownership() {
        return settings.store().ownership();
    }

    /** A run wakes up at a moment: it is claimed then, by this node or another one. */
    void wakeBy(Instant at) {
        wakeup.by(at);
    }

    /** Takes in hand what rests and is due, batch after batch. Done when there is nothing left, or too much to do. */
    CompletionStage<Void> claimDue(How how) {
        return claimDue(how, settings.clock().now());
    }

    /** A moment that has come stays so if the clock is set back. */
    private void claimDueAt(Instant moment) {
        claimDue(How.LOAD, Moments.later(settings.clock().now(), moment)).exceptionally(failure -> {
            LOG.warn("what is due could not be claimed; trying again", failure);
            wakeBy(settings.clock().now().plus(LiveRun.PAUSE));
            return null;
        });
    }

    private CompletionStage<Void> claimDue(How how, Instant now) {
        if (isBusy() || !claiming.compareAndSet(false, true)) {
            wakeBy(settings.clock().now().plus(PAUSE));
            return NOTHING;
        }
        return departures()
                .during(() -> ownership().claimDue(settings.node(), now, BATCH).thenApply(due -> taken(due, how, now)))
                .whenComplete((due, failure) -> claiming.set(false))
                .thenCompose(due -> goOn(due, how, now));
    }

    private Ownership.Due taken(Ownership.Due due, How how, Instant now) {
        due.runs().forEach(run -> takeUp(run, how, now));
        return due;
    }

    private CompletionStage<Void> goOn(Ownership.Due due, How how, Instant now) {
        if (due.runs().size() == BATCH) {
            return claimDue(how);
        }
        due.next()
                .ifPresent(next ->
                        wakeBy(next.isAfter(now) ? next : settings.clock().now().plus(PAUSE)));
        return NOTHING;
    }

    private boolean isBusy() {
        return kernel.workers().waiting() > BACKLOG || kernel.live().isClosed();
    }

    /** Takes in hand what dead nodes had, batch after batch. */
    CompletionStage<Void> adopt(How how) {
        if (isBusy() || !kernel.lease().mayAdopt() || !adopting.compareAndSet(false, true)) {
            return NOTHING;
        }
        Instant now = settings.clock().now();
        return departures()
                .during(() ->
                        ownership().claimOrphans(settings.node(), now, BATCH).thenApply(runs -> taken(runs, how, now)))
                .whenComplete((count, failure) -> adopting.set(false))
                .thenCompose(count -> count == BATCH ? adopt(how) : NOTHING);
    }

    private int taken(List<LoadedRun> orphans, How how, Instant now) {
        if (!orphans.isEmpty()) {
            LOG.info("took over {} runs of nodes that no longer live", orphans.size());
        }
        orphans.forEach(run -> takeUp(run, how, now));
        return orphans.size();
    }

    private Departures departures() {
        return kernel.live().departures();
    }

    /**
     * Sets a run going that this node has taken in hand. One that cannot be read is no reason to leave the others, and must
     * not stay in the hand of a node that does not have it.
     *
     * @return why it cannot be read, if so
     */
    Optional<RuntimeException> takeUp(LoadedRun loaded, How how, Instant asOf) {
        StoredRun stored = loaded.stored();
        try {
            kernel.live().takeUp(loaded, how, asOf);
            return Optional.empty();
        } catch (StoreException away) {
            LOG.warn("{} cannot be read just now; trying again", stored.run(), away);
            kernel.desk().lookAgainLater(stored.run().runId());
            return Optional.of(away);
        } catch (RuntimeException unreadable) {
            putAside(stored, unreadable);
            return Optional.of(unreadable);
        } catch (LinkageError mismatch) {
            putAside(stored, mismatch);
            return Optional.of(new ParasolException(
                    stored.run() + " cannot be read: the code of this process does not fit together (" + mismatch
                            + "); rebuild all of it against the same versions",
                    mismatch));
        }
    }

    private void putAside(StoredRun stored, Throwable why) {
        LOG.error("{} cannot be read, so it stalls until an engine starts that can", stored.run(), why);
        RunState aside = RunState.atRest(Status.STALLED, stored.state().updatedAt(), Optional.empty());
        Append rest = new Append(stored.run().runId(), settings.node(), stored.entries(), aside, List.of());
        Stages.of(() -> ownership().pass(rest, settings.clock().now())).exceptionally(failure -> {
            LOG.warn("{} could not be put aside; trying again", stored.run(), failure);
            kernel.desk().lookAgainLater(stored.run().runId());
            return null;
        });
    }

    void close() {
        wakeup.close();
    }
}

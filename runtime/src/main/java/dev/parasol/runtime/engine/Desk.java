package dev.parasol.runtime.engine;

import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Ownership;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.telemetry.RunnerInitialized.How;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds whoever has a run in hand, and has it do what a caller wants. */
record Desk(Kernel kernel) {

    private record Claimed(boolean isMine, Optional<RuntimeException> unreadable) {}

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** Passes a request on, if need be to another node; its answer tells the rest. */
    void ask(String runId, Request request) {
        try {
            Request asked = request;
            for (Optional<String> other = hand(runId, asked); other.isPresent(); other = hand(runId, asked)) {
                asked = asked.repeatable();
                if (kernel.post().isDelivered(runId, other.get(), asked)) {
                    return;
                }
            }
        } catch (Throwable failed) { // whoever asked has to hear of it
            request.fail(failed);
        }
    }

    /** Like {@link #ask}, on a thread that may wait. */
    void askLater(String runId, Request request) {
        if (!kernel.workers().goOn(() -> ask(runId, request))) {
            request.fail(LiveRuns.closedException());
        }
    }

    /** Hands a request to the run if it is or can be here; else tells which node has it. */
    private Optional<String> hand(String runId, Request request) {
        while (true) {
            kernel.live().requireOpen();
            Optional<LiveRun> live = kernel.live().find(runId);
            if (live.isPresent()) {
                live.get().ask(request);
                return Optional.empty();
            }
            StoredRun stored = kernel.settings().store().find(runId).orElseThrow(() -> LiveRuns.unknown(runId));
            Optional<String> owner = stored.state().owner();
            if (owner.isEmpty()) {
                kernel.live().atRest(stored).ask(request);
                return Optional.empty();
            }
            if (kernel.lease().isOther(owner.get())) {
                return owner;
            }
            takeOver(runId);
        }
    }

    /** Whoever had the run is dead, or nobody here knows of it yet. */
    private void takeOver(String runId) {
        Optional<RuntimeException> unreadable = claim(runId);
        if (unreadable.isPresent()) {
            throw unreadable.get();
        }
    }

    private Claimed takeUp(Optional<LoadedRun> run, Instant now) {
        return new Claimed(
                run.isPresent(), run.flatMap(loaded -> kernel.claims().takeUp(loaded, How.ADOPTION, now)));
    }

    /** Why the run cannot be read, if that is so. */
    private Optional<RuntimeException> claim(String runId) {
        Ownership ownership = kernel.settings().store().ownership();
        Instant now = kernel.settings().clock().now();
        Claimed claimed = Answers.get(kernel.live()
                .departures()
                .during(() ->
                        ownership.claim(kernel.settings().node(), now, runId).thenApply(run -> takeUp(run, now)))
                .toCompletableFuture());
        if (claimed.isMine()) {
            return claimed.unreadable();
        }
        Answers.get(kernel.lease().renew().toCompletableFuture());
        return Optional.empty();
    }

    /** A run is let go of that the store may have given to this node in the meantime. */
    void lookAgain(String runId) {
        if (!kernel.live().isClosed()) {
            kernel.workers().goOn(() -> takeOverIfOwn(runId));
        }
    }

    private void takeOverIfOwn(String runId) {
        try {
            String own = kernel.settings().node();
            Optional<StoredRun> stored = kernel.settings().store().find(runId);
            if (stored.flatMap(found -> found.state().owner())
                    .filter(own::equals)
                    .isPresent()) {
                claim(runId);
            }
        } catch (ParasolException failed) {
            LOG.warn("run {} could not be looked at; trying again", runId, failed);
            lookAgainLater(runId);
        }
    }

    /** Like {@link #lookAgain}, after a while. */
    void lookAgainLater(String runId) {
        Clock clock = kernel.settings().clock();
        clock.schedule(clock.now().plus(LiveRun.PAUSE), () -> lookAgain(runId));
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.error.AwaitTimeoutException;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.StoredRun;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets callers wait for a run's end. */
record Waiting(Kernel kernel) {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    /**
     * Waits until a run has ended.
     *
     * @param follow whether the runs that continue it as new are meant as well
     */
    Instance await(String runId, Duration timeout, boolean follow) {
        Clock clock = kernel.settings().clock();
        CompletableFuture<Void> over = new CompletableFuture<>();
        Clock.Alarm alarm = clock.schedule(Moments.after(clock.now(), timeout), () -> over.complete(null));
        try {
            Snapshot ended = end(runId, over, timeout);
            while (follow && ended.next().isPresent()) {
                ended = end(ended.next().get(), over, timeout);
            }
            return ended;
        } finally {
            alarm.cancel();
            over.complete(null); // a run that goes on does not remember who waited
        }
    }

    private Snapshot end(String runId, CompletableFuture<Void> over, Duration timeout) {
        while (true) {
            StoredRun stored = kernel.settings().store().find(runId).orElseThrow(() -> LiveRuns.unknown(runId));
            if (stored.state().status().isEnded()) {
                return kernel.live().snapshot(stored);
            }
            try {
                return end(kernel.live().require(runId), over, timeout);
            } catch (LostOwnershipException taken) {
                LOG.debug("another engine went on with run {}; looking again", runId, taken);
            }
        }
    }

    private static Snapshot end(LiveRun run, CompletableFuture<Void> over, Duration timeout) {
        CompletableFuture<Snapshot> ended = run.ended();
        Answers.get(CompletableFuture.anyOf(ended, over));
        if (ended.isDone()) {
            run.letGoIfEnded();
            return Answers.get(ended);
        }
        Instance instance = run.snapshot();
        throw new AwaitTimeoutException(
                "%s has not ended within %s: it is %s, active are %s, awaited are %s"
                        .formatted(instance.id(), timeout, instance.status(), instance.active(), instance.awaiting()),
                instance);
    }
}

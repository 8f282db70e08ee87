package dev.parasol.runtime.engine;

import dev.parasol.runtime.error.AwaitTimeoutException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.StoredRun;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Lets callers wait for a run's end. */
record Waiting(Kernel kernel) {

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
            String at = runId;
            while (true) {
                StoredRun stored = kernel.settings().store().find(at).orElseThrow(() -> LiveRuns.unknown(runId));
                if (stored.state().status().isEnded()) {
                    return kernel.live().snapshot(stored);
                }
                Ending ending = ending(at, over, timeout);
                if (!follow || ending.next().isEmpty()) {
                    return ending.instance();
                }
                at = ending.next().get();
            }
        } finally {
            alarm.cancel();
        }
    }

    private Ending ending(String runId, CompletableFuture<Void> over, Duration timeout) {
        LiveRun run = kernel.live().require(runId);
        CompletableFuture<Ending> ended = run.ended();
        Answers.get(CompletableFuture.anyOf(ended, over));
        if (ended.isDone()) {
            return Answers.get(ended);
        }
        Instance instance = run.snapshot();
        throw new AwaitTimeoutException(
                "%s has not ended within %s: it is %s, active are %s, awaited are %s"
                        .formatted(instance.id(), timeout, instance.status(), instance.active(), instance.awaiting()),
                instance);
    }
}

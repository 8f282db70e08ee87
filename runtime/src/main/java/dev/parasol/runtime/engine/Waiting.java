package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.instance.AwaitTimeoutException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.StoredRun;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lets callers wait for a run's end. */
record Waiting(Kernel kernel) {

    /** Between looks at a run that another node may have in hand: at first, and at last. */
    private static final Duration FIRST = Duration.ofMillis(20);

    private static final Duration LAST = Duration.ofSeconds(1);

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
        Duration pause = FIRST;
        while (true) {
            CompletableFuture<Optional<Snapshot>> end = kernel.endings().await(runId);
            try {
                StoredRun stored = kernel.settings().store().find(runId).orElseThrow(() -> LiveRuns.unknown(runId));
                if (stored.state().status().isEnded()) {
                    return kernel.live().snapshot(stored);
                }
                Optional<Snapshot> seen = look(end, over, pause);
                if (seen.isPresent()) {
                    return seen.get();
                }
                if (over.isDone() && !end.isDone()) {
                    throw tooLate(kernel.live().snapshot(stored), timeout);
                }
            } finally {
                kernel.endings().forget(runId, end);
            }
            pause = pause.multipliedBy(2).compareTo(LAST) < 0 ? pause.multipliedBy(2) : LAST;
        }
    }

    /** Waits for the end, or until it is time to ask the store again. */
    private Optional<Snapshot> look(
            CompletableFuture<Optional<Snapshot>> end, CompletableFuture<Void> over, Duration pause) {
        Clock clock = kernel.settings().clock();
        CompletableFuture<Void> again = new CompletableFuture<>();
        Clock.Alarm alarm = clock.schedule(Moments.after(clock.now(), pause), () -> again.complete(null));
        try {
            Answers.get(CompletableFuture.anyOf(end, over, again));
            return end.isDone() ? Answers.get(end) : Optional.empty();
        } finally {
            alarm.cancel();
            again.complete(null);
        }
    }

    private static AwaitTimeoutException tooLate(Instance instance, Duration timeout) {
        return new AwaitTimeoutException(
                "%s has not ended within %s: it is %s, active are %s, awaited are %s"
                        .formatted(instance.id(), timeout, instance.status(), instance.active(), instance.awaiting()),
                instance);
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.instance.AwaitTimeoutException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.StoredRun;
import java.time.Duration;
import java.time.Instant;
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
        Instant deadline = Moments.after(clock().now(), timeout);
        Snapshot ended = end(runId, deadline, timeout);
        while (follow && ended.next().isPresent()) {
            ended = end(ended.next().get(), deadline, timeout);
        }
        return ended;
    }

    private Snapshot end(String runId, Instant deadline, Duration timeout) {
        Duration pause = FIRST;
        while (true) {
            CompletableFuture<Optional<Snapshot>> end = kernel.endings().await(runId);
            try {
                boolean late = !clock().now().isBefore(deadline);
                boolean here = kernel.hand().has(runId);
                Optional<Snapshot> seen = here && !late ? Optional.empty() : stored(runId, late, timeout);
                if (seen.isEmpty()) {
                    seen = look(end, here ? LAST : pause, deadline);
                }
                if (seen.isPresent()) {
                    return seen.get();
                }
            } finally {
                kernel.endings().forget(runId, end); // a run that goes on does not remember who waited
            }
            pause = pause.multipliedBy(2).compareTo(LAST) < 0 ? pause.multipliedBy(2) : LAST;
        }
    }

    /** The run if the store says that it has ended. */
    private Optional<Snapshot> stored(String runId, boolean late, Duration timeout) {
        StoredRun stored = kernel.settings().store().find(runId).orElseThrow(() -> LiveRuns.unknown(runId));
        boolean ended = stored.state().status().isEnded();
        if (late && !ended) {
            throw tooLate(kernel.live().snapshot(stored), timeout);
        }
        return ended ? Optional.of(kernel.live().snapshot(stored)) : Optional.empty();
    }

    /** Waits for the end, or until it is time to ask the store again. */
    private Optional<Snapshot> look(CompletableFuture<Optional<Snapshot>> end, Duration pause, Instant deadline) {
        boolean soon = kernel.patience().look(() -> end.isDone() ? end : null) != null;
        return soon ? Answers.get(end) : sleep(end, pause, deadline);
    }

    private Optional<Snapshot> sleep(CompletableFuture<Optional<Snapshot>> end, Duration pause, Instant deadline) {
        Instant again = Moments.after(clock().now(), pause);
        Clock.Alarm alarm =
                clock().schedule(again.isBefore(deadline) ? again : deadline, () -> end.complete(Optional.empty()));
        try {
            return Answers.get(end);
        } finally {
            alarm.cancel();
        }
    }

    private Clock clock() {
        return kernel.settings().clock();
    }

    private static AwaitTimeoutException tooLate(Instance instance, Duration timeout) {
        return new AwaitTimeoutException(
                "%s has not ended within %s: it is %s, active are %s, awaited are %s"
                        .formatted(instance.id(), timeout, instance.status(), instance.active(), instance.awaiting()),
                instance);
    }
}

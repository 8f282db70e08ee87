package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Does something at the earliest of the moments that are asked for. */
final class Wakeup {

    private final Clock clock;
    private final Runnable task;
    private Clock.@Nullable Alarm alarm;
    private Instant at = Instant.MAX;
    private boolean closed;

    Wakeup(Clock clock, Runnable task) {
        this.clock = clock;
        this.task = task;
    }

    synchronized void by(Instant moment) {
        if (!closed && moment.isBefore(at)) {
            cancel();
            at = moment;
            alarm = clock.schedule(moment, this::run);
        }
    }

    private void run() {
        synchronized (this) {
            at = Instant.MAX;
            alarm = null;
        }
        task.run();
    }

    private void cancel() {
        if (alarm != null) {
            alarm.cancel();
        }
    }

    synchronized void close() {
        closed = true;
        cancel();
    }
}

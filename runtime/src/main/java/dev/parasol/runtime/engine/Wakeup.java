package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does something at the earliest of the moments that are asked for, and tells that moment. */
final class Wakeup {

    private final Clock clock;
    private final Consumer<Instant> task;
    private Clock.@Nullable Alarm alarm;
    private Instant at = Instant.MAX;
    private boolean closed;

    Wakeup(Clock clock, Consumer<Instant> task) {
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
        Instant moment;
        synchronized (this) {
            moment = at;
            at = Instant.MAX;
            alarm = null;
        }
        task.accept(moment);
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

package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does something at the earliest of the moments that are asked for, and tells that moment. */
final class Wakeup {

    private final BiFunction<Instant, Runnable, Clock.Alarm> schedule;
    private final Consumer<Instant> task;
    private Clock.@Nullable Alarm alarm;
    private Instant at = Instant.MAX;
    private boolean closed;

    private Wakeup(BiFunction<Instant, Runnable, Clock.Alarm> schedule, Consumer<Instant> task) {
        this.schedule = schedule;
        this.task = task;
    }

    static Wakeup exact(Clock clock, Consumer<Instant> task) {
        return new Wakeup(clock::schedule, task);
    }

    /** For what may also be done later. */
    static Wakeup loose(Clock clock, Consumer<Instant> task) {
        return new Wakeup(clock::scheduleLoosely, task);
    }

    synchronized void by(Instant moment) {
        if (!closed && moment.isBefore(at)) {
            cancel();
            at = moment;
            alarm = schedule.apply(moment, () -> run(moment));
        }
    }

    private void run(Instant moment) {
        if (isDue(moment)) {
            task.accept(moment);
        }
    }

    /** An alarm that was cancelled too late must not bring forward the moment that is asked for by now. */
    private synchronized boolean isDue(Instant moment) {
        if (closed || !moment.equals(at)) {
            return false;
        }
        at = Instant.MAX;
        alarm = null;
        return true;
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

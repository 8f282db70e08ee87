package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.spi.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WakeupTest {

    private static final Instant NOW = Instant.parse("2026-11-21T05:33:00Z");

    /** A clock whose tasks the test runs, also those that were cancelled too late. */
    private static final class LateClock implements Clock {
        private final List<Runnable> tasks = new ArrayList<>();

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public Alarm schedule(Instant at, Runnable task) {
            tasks.add(task);
            return () -> {};
        }
    }

    private final LateClock clock = new LateClock();
    private final List<Instant> told = new ArrayList<>();
    private final Wakeup wakeup = Wakeup.exact(clock, told::add);

    @Test
    void anAlarmThatWasCancelledTooLateDoesNotBringALaterMomentForward() {
        wakeup.by(NOW);
        wakeup.by(NOW.minusSeconds(1));
        clock.tasks.get(0).run();
        clock.tasks.get(1).run();
        wakeup.by(NOW.plusSeconds(3600));
        clock.tasks.get(0).run();
        clock.tasks.get(1).run();

        assertThat(told).containsExactly(NOW.minusSeconds(1));
    }

    @Test
    void doesNothingMoreOnceItIsClosed() {
        wakeup.by(NOW);
        wakeup.close();
        clock.tasks.get(0).run();

        assertThat(told).isEmpty();
    }
}

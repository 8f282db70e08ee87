package dev.parasol.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.spi.Clock.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final SettableClock clock = SettableClock.at(NINE);
    private final List<String> ran = new ArrayList<>();

    private Alarm schedule(String name, int minute) {
        return clock.schedule(minute(minute), () -> ran.add(name + " at " + clock.now()));
    }

    private static Instant minute(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    @Test
    void standsStillUntilTimePasses() {
        assertThat(clock.now()).isEqualTo(NINE);

        clock.advance(Duration.ofMinutes(15));

        assertThat(clock.now()).isEqualTo(minute(15));
    }

    @Test
    void runsWhatBecomesDueInOrderEachAtItsMoment() {
        schedule("second", 10);
        schedule("third", 10);
        schedule("first", 5);
        schedule("later", 16);

        clock.advance(Duration.ofMinutes(15));

        assertThat(ran)
                .containsExactly(
                        "first at 2026-11-21T09:05:00Z",
                        "second at 2026-11-21T09:10:00Z",
                        "third at 2026-11-21T09:10:00Z");
        assertThat(clock.waiting()).isEqualTo(1);
    }

    @Test
    void runsWhatADueTaskSchedulesIfThatIsDueToo() {
        clock.schedule(minute(5), () -> schedule("next", 10));

        clock.advance(Duration.ofMinutes(10));

        assertThat(ran).containsExactly("next at 2026-11-21T09:10:00Z");
    }

    @Test
    void runsWhatMayBeDoneLateOnceAtTheEnd() {
        clock.scheduleLoosely(minute(1), () -> {
            ran.add("round at " + clock.now());
            clock.scheduleLoosely(clock.now().plusSeconds(1), () -> ran.add("next round"));
        });
        schedule("task", 5);

        clock.advance(Duration.ofDays(30));

        assertThat(ran).containsExactly("task at 2026-11-21T09:05:00Z", "round at 2026-12-21T09:00:00Z");
        assertThat(clock.waiting()).isZero();
    }

    @Test
    void runsATaskWhoseMomentHasComeOnAnotherThread() throws Exception {
        CompletableFuture<Thread> ranOn = new CompletableFuture<>();

        clock.schedule(NINE, () -> ranOn.complete(Thread.currentThread()));

        assertThat(ranOn.get(30, TimeUnit.SECONDS)).isNotEqualTo(Thread.currentThread());
        assertThat(clock.waiting()).isZero();
    }

    @Test
    void forgetsTheTaskThatIsCancelledAndNoOther() {
        Runnable work = () -> ran.add("work");
        Alarm cancelled = clock.schedule(minute(5), work);
        clock.schedule(minute(5), work);

        cancelled.cancel();
        clock.advance(Duration.ofMinutes(5));

        assertThat(ran).containsExactly("work");
    }

    @Test
    void handsOnWhatATaskThrows() {
        clock.schedule(minute(5), () -> {
            throw new IllegalStateException("a task that fails");
        });

        assertThatThrownBy(() -> clock.advance(Duration.ofMinutes(5))).hasMessage("a task that fails");
    }

    @Test
    void doesNotGoBack() {
        assertThatThrownBy(() -> clock.advance(Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time cannot pass by PT-1M; give zero or more");
    }
}

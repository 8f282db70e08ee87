package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.spi.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SystemClockTest {

    private final SystemClock clock = new SystemClock("test");

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void runsATaskNotBeforeItsMoment() throws Exception {
        Instant due = clock.now().plusMillis(50);
        CompletableFuture<Instant> ran = new CompletableFuture<>();

        clock.schedule(due, () -> ran.complete(clock.now()));

        assertThat(ran.get()).isAfterOrEqualTo(due);
    }

    @Test
    void runsATaskOfThePastOnItsOwnThread() throws Exception {
        CompletableFuture<Thread> ran = new CompletableFuture<>();

        clock.schedule(Instant.EPOCH, () -> ran.complete(Thread.currentThread()));

        assertThat(ran.get().getName()).isEqualTo("test-clock");
    }

    @Test
    void whatMayBeDoneLaterIsDoneAlsoWhenTheMachinesClockIsSetBack() throws Exception {
        AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-21T05:33:00Z"));
        try (SystemClock machine = new SystemClock("machine", time::get)) {
            CountDownLatch done = new CountDownLatch(1);

            machine.scheduleLoosely(time.get().plusMillis(50), done::countDown);
            time.set(time.get().minusSeconds(3600));

            done.await();
        }
    }

    @Test
    void forgetsACancelledTask() throws Exception {
        AtomicBoolean ran = new AtomicBoolean();
        Instant due = clock.now().plusMillis(30);
        Clock.Alarm alarm = clock.schedule(due, () -> ran.set(true));
        CountDownLatch later = new CountDownLatch(1);

        alarm.cancel();
        clock.schedule(due.plusMillis(10), later::countDown);
        later.await();

        assertThat(ran).isFalse();
    }

    @Test
    void survivesATaskThatFails() throws Exception {
        CountDownLatch next = new CountDownLatch(1);

        clock.schedule(Instant.EPOCH, () -> {
            throw new IllegalStateException("task");
        });
        clock.schedule(Instant.EPOCH, next::countDown);

        next.await();
    }

    @Test
    void runsATaskOfAPastThatNanosecondsCannotReach() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);

        clock.schedule(Instant.MIN, ran::countDown);

        ran.await();
    }

    @Test
    void waitsForMomentsThatAreFarAway() {
        Clock.Alarm alarm = clock.schedule(Moments.after(clock.now(), Duration.ofDays(400_000_000)), () -> {});

        alarm.cancel();
        assertThat(Moments.after(clock.now(), Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(Instant.MAX);
    }
}

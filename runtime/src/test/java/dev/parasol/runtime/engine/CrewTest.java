package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that wait for tasks: no task waits for another one, and none is lost. */
@Timeout(60)
class CrewTest {

    private static final int MANY = 20_000;

    private final Crew crew = new Crew("test");
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @AfterEach
    void shutdown() {
        crew.shutdown();
    }

    @Test
    void runsTasksAtATimeThatWaitForEachOther() throws Exception {
        int tasks = 8;
        CyclicBarrier all = new CyclicBarrier(tasks + 1);
        for (int task = 0; task < tasks; task++) {
            crew.execute(() -> meet(all));
        }

        meet(all);

        assertThat(all.isBroken()).isFalse();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void runsEverythingThatManyGiveIt() throws InterruptedException {
        CountDownLatch left = new CountDownLatch(4 * MANY);
        for (int giver = 0; giver < 4; giver++) {
            new Thread(() -> {
                        for (int task = 0; task < MANY; task++) {
                            crew.execute(left::countDown);
                        }
                    })
                    .start();
        }

        left.await();

        assertThat(left.getCount()).isZero();
    }

    @Test
    void runsEachOfTasksThatComeWhenTheOneBeforeIsDone() throws InterruptedException {
        for (int task = 0; task < MANY; task++) {
            runOne();
        }

        assertThat(threads).as("threads for one task at a time").hasSizeLessThan(10);
    }

    private void runOne() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        crew.execute(() -> {
            threads.add(Thread.currentThread());
            done.countDown();
        });
        done.await();
    }

    @Test
    void runsWhatTasksGiveIt() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);

        crew.execute(() -> crew.execute(() -> crew.execute(done::countDown)));

        done.await();
        assertThat(done.getCount()).isZero();
    }

    @Test
    void anInterruptThatCameTooLateHurtsNoOtherTask() throws InterruptedException {
        crew.execute(() -> Thread.currentThread().interrupt());

        for (int task = 0; task < 100; task++) {
            runOne();
        }

        assertThat(threads).isNotEmpty();
    }

    @Test
    void refusesTasksOnceItIsShutAndLetsItsThreadsGo() throws InterruptedException {
        runOne();

        crew.shutdown();

        assertThatThrownBy(() -> crew.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}

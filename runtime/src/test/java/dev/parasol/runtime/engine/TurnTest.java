package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.fixture.DirectThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

/** Which of the things that follow from another one a thread begins itself. */
class TurnTest {

    private final List<String> told = new ArrayList<>();
    private final List<Runnable> leftToOthers = new ArrayList<>();

    /** A thread that runs what it is given first, and leaves the rest. */
    private final ExecutorService threads = new DirectThreads() {
        @Override
        public void execute(Runnable task) {
            if (told.isEmpty()) {
                told.add("begun");
                super.execute(task);
            } else {
                leftToOthers.add(task);
            }
        }
    };

    private final Workers workers = new Workers(StepThreads.of(threads), new Limits(9, Map.of()));

    private void goOn(String name) {
        workers.goOn(() -> told.add(name));
    }

    @Test
    void beginsWhatFollowsOnceItIsFree() {
        workers.goOn(() -> workers.wrapUp(() -> {
            goOn("what follows");
            told.add("last of the first");
        }));

        assertThat(told).containsExactly("begun", "last of the first", "what follows");
        assertThat(leftToOthers).as("left to other threads").isEmpty();
    }

    @Test
    void leavesToOthersWhatBeginsBeforeTheEndIsNear() {
        workers.goOn(() -> goOn("what follows"));

        assertThat(told).containsExactly("begun");
        assertThat(leftToOthers).as("left to other threads").hasSize(1);
    }

    @Test
    void takesOneThing() {
        workers.goOn(() -> workers.wrapUp(() -> {
            goOn("next");
            goOn("another");
        }));

        assertThat(told).containsExactly("begun", "next");
        assertThat(leftToOthers).as("left to other threads").hasSize(1);
    }

    @Test
    void goesOnAsLongAsSomethingFollows() {
        workers.goOn(() ->
                workers.wrapUp(() -> workers.goOn(() -> workers.wrapUp(() -> workers.goOn(() -> told.add("third"))))));

        assertThat(told).containsExactly("begun", "third");
    }

    @Test
    void beginsWhatItHasTakenEvenIfTheFirstOneFails() {
        workers.goOn(() -> workers.wrapUp(() -> {
            goOn("next");
            throw new IllegalStateException("does not come to its end");
        }));

        assertThat(told).containsExactly("begun", "next");
    }

    @Test
    void runsTheLastThingOfWhatRunsElsewhereAtOnce() {
        workers.wrapUp(() -> told.add("last"));

        assertThat(told).containsExactly("last");
    }
}

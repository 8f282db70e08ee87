package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.fixture.DirectThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which attempt runs when there is room for one. */
class WorkersTest {

    private final List<String> begun = new ArrayList<>();

    private static Workers workers(int ofAll, Map<String, Integer> limits) {
        return new Workers(StepThreads.of(new DirectThreads()), new Limits(ofAll, limits));
    }

    /** Asks for a place to run a step of a workflow. */
    private Place run(Workers workers, String step, String workflow, String name) {
        Place place = workers.place(step, workflow, () -> begun.add(name));
        place.run();
        return place;
    }

    @Test
    void whoeverCameFirstRunsFirst() {
        Workers workers = workers(1, Map.of());
        Place first = run(workers, "a", "w", "a1");
        Place second = run(workers, "b", "w", "b1");
        run(workers, "a", "w", "a2");

        first.release();
        second.release();

        assertThat(begun).containsExactly("a1", "b1", "a2");
    }

    @Test
    void aStepThatWaitsForItsOwnLimitLeavesThePlaceToOthers() {
        Workers workers = workers(2, Map.of("a", 1));
        Place first = run(workers, "a", "w", "a1");
        run(workers, "a", "w", "a2");
        run(workers, "a", "w", "a3");
        Place other = run(workers, "b", "w", "b1");
        run(workers, "b", "w", "b2");

        other.release();
        first.release();

        assertThat(begun).containsExactly("a1", "b1", "b2", "a2");
    }

    @Test
    void aWorkflowsLimitCountsAllItsSteps() {
        Workers workers = workers(9, Map.of("w", 2));
        Place first = run(workers, "a", "w", "a1");
        run(workers, "b", "w", "b1");
        run(workers, "c", "w", "c1");
        run(workers, "c", "v", "elsewhere");

        first.release();

        assertThat(begun).containsExactly("a1", "b1", "elsewhere", "c1");
    }

    @Test
    void onePlaceThatIsGivenBackMayLetTwoBegin() {
        Workers workers = workers(9, Map.of("a", 1, "w", 1));
        Place both = run(workers, "a", "w", "both");
        run(workers, "a", "v", "step");
        run(workers, "b", "w", "workflow");

        both.release();

        assertThat(begun).containsExactly("both", "step", "workflow");
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        Workers workers = workers(1, Map.of());
        Place first = run(workers, "a", "w", "a1");
        run(workers, "a", "w", "a2");
        run(workers, "a", "w", "a3");

        first.release();
        first.release();

        assertThat(begun).containsExactly("a1", "a2");
    }

    @Test
    void whoeverLeavesIsNotWaitedFor() {
        Workers workers = workers(1, Map.of());
        Place first = run(workers, "a", "w", "a1");
        Place second = run(workers, "a", "w", "a2");
        run(workers, "a", "w", "a3");
        Place tooLate = workers.place("a", "w", () -> begun.add("a4"));

        second.leave();
        tooLate.leave();
        tooLate.run();
        first.release();
        second.release();

        assertThat(begun).containsExactly("a1", "a3");
    }

    @Test
    void whoeverLeavesWhenItHasBegunKeepsItsPlaceUntilItIsOver() {
        Workers workers = workers(1, Map.of());
        Place first = run(workers, "a", "w", "a1");
        run(workers, "a", "w", "a2");

        first.leave();
        assertThat(begun).containsExactly("a1");
        first.release();

        assertThat(begun).containsExactly("a1", "a2");
    }

    @Test
    void nothingBeginsOnceTheyStop() {
        Workers workers = workers(1, Map.of("a", 1));
        Place first = run(workers, "a", "w", "a1");
        Place second = run(workers, "a", "w", "a2");

        var idle = workers.stop();
        run(workers, "b", "w", "b1");
        second.leave();
        assertThat(idle).isNotDone();
        first.release();

        assertThat(begun).containsExactly("a1");
        assertThat(idle).isDone();
    }
}

package dev.parasol.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.fixture.DirectThreads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random attempts under random limits: what always holds, whoever comes, ends or leaves. */
class RandomPlacesTest {

    private static final int WORLDS = 1_000;
    private static final int EVENTS = 200;

    private record Job(int number, String step, String workflow) {
        boolean counts(String name) {
            return step.equals(name) || workflow.equals(name);
        }
    }

    /** A world of attempts that is told what happens, and looks at what begins. */
    private static final class Checked {
        private final Random random;
        private final Limits limits;
        private final Workers workers;
        private final Map<Job, Place> places = new HashMap<>();
        private final List<Job> waiting = new ArrayList<>();
        private final List<Job> running = new ArrayList<>();
        private final List<Job> begun = new ArrayList<>();

        Checked(long seed) {
            random = new Random(seed);
            Map<String, Integer> each = new HashMap<>();
            Stream.of("a", "b", "c", "v", "w")
                    .filter(name -> random.nextBoolean())
                    .forEach(name -> each.put(name, 1 + random.nextInt(3)));
            limits = new Limits(1 + random.nextInt(5), each);
            workers = new Workers(StepThreads.of(new DirectThreads()), limits);
        }

        void happen(int number) {
            int what = random.nextInt(5);
            List<Job> before = List.copyOf(waiting);
            begun.clear();
            if (what < 2 || running.isEmpty()) {
                before = arrive(number);
            } else if (what < 4) {
                places.get(running.remove(random.nextInt(running.size()))).release();
            } else if (!waiting.isEmpty()) {
                Job gone = waiting.remove(random.nextInt(waiting.size()));
                before = List.copyOf(waiting);
                places.get(gone).leave();
            }
            check(before);
        }

        private List<Job> arrive(int number) {
            Job job = new Job(number, pick("a", "b", "c"), pick("v", "w"));
            waiting.add(job);
            List<Job> before = List.copyOf(waiting);
            Place place = workers.place(job.step(), job.workflow(), () -> begin(job));
            places.put(job, place);
            place.run();
            return before;
        }

        private String pick(String... names) {
            return names[random.nextInt(names.length)];
        }

        private void begin(Job job) {
            begun.add(job);
            running.add(job);
            waiting.remove(job);
        }

        private void check(List<Job> before) {
            assertThat(running).hasSizeLessThanOrEqualTo(limits.ofAll());
            limits.each()
                    .forEach((name, most) -> assertThat(running)
                            .filteredOn(job -> job.counts(name))
                            .hasSizeLessThanOrEqualTo(most));
            assertThat(waiting).noneMatch(this::hasRoom);
            assertThat(begun).isEqualTo(inTurn(before));
        }

        private boolean hasRoom(Job job) {
            return hasRoom(job, running);
        }

        private boolean hasRoom(Job job, List<Job> beside) {
            Predicate<Map.Entry<String, Integer>> full = limit -> job.counts(limit.getKey())
                    && beside.stream()
                                    .filter(each -> each.counts(limit.getKey()))
                                    .count()
                            >= limit.getValue();
            return beside.size() < limits.ofAll()
                    && limits.each().entrySet().stream().noneMatch(full);
        }

        /** Of those who waited: again and again the first that has room. */
        private List<Job> inTurn(List<Job> before) {
            List<Job> beside = new ArrayList<>(running);
            beside.removeAll(begun);
            List<Job> expected = new ArrayList<>();
            for (Job job : before) {
                if (hasRoom(job, beside)) {
                    beside.add(job);
                    expected.add(job);
                }
            }
            return expected;
        }
    }

    @Test
    void noLimitIsExceededNobodyWaitsWhoHasRoomAndNobodyIsOvertaken() {
        for (long seed = 0; seed < WORLDS; seed++) {
            Checked world = new Checked(seed);
            try {
                for (int number = 0; number < EVENTS; number++) {
                    world.happen(number);
                }
            } catch (AssertionError failed) {
                throw new AssertionError("seed " + seed + ", " + world.limits, failed);
            }
        }
    }
}

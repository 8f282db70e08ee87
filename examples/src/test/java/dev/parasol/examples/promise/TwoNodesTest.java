package dev.parasol.examples.promise;

import static dev.parasol.examples.promise.Watching.AGAIN;
import static dev.parasol.examples.promise.Watching.STOP;
import static dev.parasol.examples.promise.Watching.WORKFLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.NoInput;
import dev.parasol.examples.project.Build;
import dev.parasol.examples.project.OwnClasses;
import dev.parasol.examples.stage.Callers;
import dev.parasol.examples.stage.Eventually;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.UnknownVersionException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.version.VersionDecision;
import dev.parasol.runtime.version.VersionDecision.Kind;
import dev.parasol.runtime.version.Versions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version is released, made current, canaried and rolled back on two nodes that share a PostgreSQL; neither restarts. */
@Tag("durability")
class TwoNodesTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int KEYS = Integer.getInteger("keys", 5_000);

    @TempDir
    private static Path folder;

    private static Build first;
    private static Build second;

    private final Nodes nodes = Nodes.none();
    private final OwnClasses code = second.load();

    @BeforeAll
    static void release() {
        first = Watching.FIRST.build(folder.resolve("first")).clean();
        second = Watching.SECOND.released(first).build(folder.resolve("second")).clean();
    }

    @AfterEach
    void close() {
        nodes.close();
    }

    private WorkflowEngine node(String name) {
        return nodes.start(name, code, WORKFLOW);
    }

    private static Instance started(WorkflowEngine node, OwnClasses code, String key) {
        @SuppressWarnings("unchecked")
        Dispatcher<NoInput> dispatcher = (Dispatcher<NoInput>) Dispatcher.find(code.named(WORKFLOW));
        return node.client(dispatcher).start(key, new NoInput(), StartOptions.none());
    }

    private int version(WorkflowEngine node, String key) {
        return started(node, code, key).version();
    }

    private Object event(String name) {
        return code.make(name, Record.class);
    }

    private static Versions versions(WorkflowEngine node) {
        return node.versions(WORKFLOW);
    }

    /** That something holds within seconds. */
    private static void soon(String what, BooleanSupplier holds) {
        long begin = System.nanoTime();
        Eventually.until(what, holds);
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(taken).as("until %s", what).isLessThan(SOON);
        System.out.printf("%s after %d ms%n", what, taken.toMillis());
    }

    @Test
    void aReleaseIsMadeWhileANodeRunsWithoutIt() {
        OwnClasses older = first.load();
        WorkflowEngine before = nodes.start("before", older, WORKFLOW);
        assertThat(Watching.EDITED
                        .released(first)
                        .build(folder.resolve("edited"))
                        .printed())
                .contains("[PSL501] Watch v1 is released and has changed");

        WorkflowEngine after = node("after");
        assertThat(version(after, "a")).as("before anybody decides").isEqualTo(1);
        versions(after).makeCurrent(2, "ana", "released");
        Instance latest = started(after, code, "b");

        assertThat(latest.version()).isEqualTo(2);
        assertThat(versions(before).history()).as("seen from the other node").hasSize(1);
        assertThat(started(before, older, "c").version()).as("without the code").isEqualTo(1);
        assertThatThrownBy(() -> versions(before).makeCurrent(2, "ben", "too"))
                .isInstanceOf(UnknownVersionException.class);
        before.resume(latest.runId(), older.make(STOP, Record.class));
        assertThat(after.await(latest.runId(), LONG).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whatIsDecidedOnOneHoldsOnTheOtherWithinSeconds() {
        WorkflowEngine one = node("one");
        WorkflowEngine two = node("two");
        versions(one).makeCurrent(2, "ana", "released");
        assertThat(version(one, "a")).as("at once where it was decided").isEqualTo(2);
        soon("made current on the other node", () -> version(two, "a") == 2);

        versions(two).canary(1, 100, "ben", "2 is slow");
        soon("canary on the other node", () -> version(one, "a") == 1);

        versions(one).rollBack("ana", "it is not");
        soon("rolled back on the other node", () -> version(two, "a") == 2);

        versions(two).rollBack("ben", "it is");
        soon("and once more", () -> version(one, "a") == 1);
        assertThat(versions(one).history())
                .isEqualTo(versions(two).history())
                .extracting(VersionDecision::kind)
                .containsExactly(Kind.MADE_CURRENT, Kind.CANARY, Kind.ROLLED_BACK, Kind.ROLLED_BACK);
    }

    @Test
    void aCanaryOfTenPercentGetsThatAndTheSameKeysOnBoth() {
        WorkflowEngine one = node("one");
        WorkflowEngine two = node("two");
        canary(10, one, two);
        Set<Integer> chosen = chosen(one, two);
        double percent = 100.0 * chosen.size() / KEYS;

        assertThat(percent).isBetween(10 - deviation(), 10 + deviation());
        assertThat(chosen(two, one)).as("the keys on the other node").isEqualTo(chosen);
        versions(two).rollBack("ben", "back to all of them");
        versions(two).rollBack("ben", "back to none");
        String key = "key-" + chosen.iterator().next();
        soon("rolled back on the other node", () -> version(one, key) == 1);
        assertThat(version(two, key)).isEqualTo(1);
        System.out.printf("10 %% of %,d keys: %.2f %%, the same ones on both nodes%n", KEYS, percent);
    }

    /** Decides on a node that version 2 gets a share, and waits until the other one goes by it as well. */
    private void canary(double percent, WorkflowEngine node, WorkflowEngine other) {
        versions(node).canary(2, 100, "ana", "all of them");
        soon("100 % on the other node", () -> version(other, "any") == 2);
        versions(node).canary(2, percent, "ana", "fewer");
        String left = Stream.iterate(1, number -> number + 1)
                .map(number -> "other-" + number)
                .filter(key -> version(node, key) == 1)
                .findFirst()
                .orElseThrow();
        soon(percent + " % on the other node", () -> version(other, left) == 1);
    }

    /** Five times what may be expected to be off by chance. */
    private static double deviation() {
        return 5 * 100 * Math.sqrt(0.1 * 0.9 / KEYS);
    }

    /** The keys that the canary gets, the even ones on a node and the odd ones on another. */
    private Set<Integer> chosen(WorkflowEngine even, WorkflowEngine odd) {
        Set<Integer> chosen = ConcurrentHashMap.newKeySet();
        try (Callers callers = new Callers()) {
            callers.forEach(IntStream.range(0, KEYS).boxed().toList(), key -> {
                if (version(key % 2 == 0 ? even : odd, "key-" + key) == 2) {
                    chosen.add(key);
                }
            });
        }
        return chosen;
    }

    @Test
    void aRunThatContinuesAsNewGoesByWhatIsDecidedThen() {
        WorkflowEngine one = node("one");
        WorkflowEngine two = node("two");
        Instance watch = started(one, code, "a");
        assertThat(watch.version()).isEqualTo(1);

        versions(two).makeCurrent(2, "ana", "released");
        soon("made current on both", () -> version(one, "b") == 2);
        Instance next = again(one, watch);
        assertThat(next.version()).as("made current").isEqualTo(2);

        versions(one).rollBack("ben", "it reports too much");
        soon("rolled back on both", () -> version(two, "b") == 1);
        assertThat(again(two, next).version()).as("rolled back").isEqualTo(1);
    }

    @Test
    void runsThatContinueAsNewAreOfTheCanaryWhereTheirKeysAre() {
        WorkflowEngine one = node("one");
        WorkflowEngine two = node("two");
        List<Instance> watches = new ArrayList<>();
        IntStream.range(0, 100).forEach(key -> watches.add(started(one, code, "key-" + key)));
        canary(30, two, one);

        for (Instance watch : watches) {
            assertThat(again(two, watch).version()).as(watch.key()).isEqualTo(version(two, watch.key()));
        }
    }

    /** The run that follows when a node is told to begin anew. */
    private Instance again(WorkflowEngine node, Instance run) {
        node.resume(run.runId(), event(AGAIN));
        InstanceQuery next = InstanceQuery.all().key(run.key()).status(Status.WAITING);
        Eventually.until(
                "a run follows " + run.runId(),
                () -> following(node.query(next), run).size() == 1);
        return following(node.query(next), run).get(0);
    }

    private static List<Instance> following(List<Instance> runs, Instance run) {
        return runs.stream()
                .filter(other -> other.id().equals(run.id()) && !other.runId().equals(run.runId()))
                .toList();
    }
}

package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.DecisionOvertakenException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.MortalStore;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.VersionBook;
import dev.parasol.runtime.version.VersionDecision;
import dev.parasol.runtime.version.VersionDecision.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is decided on one node holds on the others, without a restart. */
@Timeout(60)
class VersionsOverNodesTest {

    private static final int KEYS = 100_000;
    private static final Duration SECONDS = Duration.ofSeconds(2);

    private final World world = new World();
    private final List<WorkflowEngine> engines = new ArrayList<>();

    private static Dispatcher<Order> code(int versions) {
        Flow[] flows = new Flow[versions];
        for (int index = 0; index < versions; index++) {
            flows[index] = index == 0 ? Flow.startingAt(Signal.class) : Flow.startingAt(A.class);
        }
        return Flow.dispatcher(Orders.class, UniqueScope.NONE, flows);
    }

    private WorkflowClient<Order> node(String name, Store store, int versions) {
        WorkflowEngine engine = world.builder().nodeName(name).store(store).start();
        engines.add(engine);
        return engine.client(code(versions));
    }

    private WorkflowClient<Order> node(String name, int versions) {
        return node(name, world.store, versions);
    }

    @AfterEach
    void close() {
        engines.forEach(WorkflowEngine::close);
    }

    private static int started(WorkflowClient<Order> node, String key) {
        return node.start(key, ORDER, StartOptions.none()).version();
    }

    /** The keys that version 1 gets on a node. */
    private static BitSet onVersionOne(WorkflowClient<Order> node, int keys) {
        BitSet chosen = new BitSet();
        for (int key = 0; key < keys; key++) {
            chosen.set(key, started(node, "order-" + key) == 1);
        }
        return chosen;
    }

    @Test
    void aCanaryOfTenPercentGetsThatOfAHundredThousandKeysAndTheSameOnesOnEveryNode() {
        WorkflowClient<Order> one = node("one", 2);
        WorkflowClient<Order> two = node("two", 2);
        one.versions().canary(1, 10, "ana", "try it");
        BitSet onOne = onVersionOne(one, KEYS);
        assertThat(100.0 * onOne.cardinality() / KEYS).as("percent").isBetween(9.5, 10.5);

        world.clock.advance(SECONDS);
        assertThat(onVersionOne(two, KEYS)).isEqualTo(onOne);
    }

    @Test
    void aHigherShareAddsKeysAndALowerOneTakesThemAway() {
        WorkflowClient<Order> node = node("one", 2);
        BitSet before = new BitSet();
        for (double percent : new double[] {0.5, 1, 10, 50, 99.99, 100}) {
            node.versions().canary(1, percent, "ana", "more");
            BitSet after = onVersionOne(node, 2_000);
            BitSet lost = (BitSet) before.clone();
            lost.andNot(after);
            assertThat(lost.cardinality()).as("lost at %s", percent).isZero();
            before = after;
        }
        assertThat(before.cardinality()).as("at 100 %").isEqualTo(2_000);
        node.versions().canary(1, 0, "ana", "none");
        assertThat(onVersionOne(node, 2_000).cardinality()).isZero();
    }

    @Test
    void everyDecisionHoldsOnAllNodesWithinTwoSeconds() {
        WorkflowClient<Order> one = node("one", 3);
        WorkflowClient<Order> two = node("two", 3);
        one.versions().makeCurrent(1, "ana", "3 loses orders");
        assertThat(started(one, "a")).as("at once where it was decided").isEqualTo(1);
        world.clock.advance(SECONDS);
        assertThat(started(two, "a")).isEqualTo(1);

        two.versions().canary(2, 100, "ben", "2 does not");
        world.clock.advance(SECONDS);
        assertThat(started(one, "b")).isEqualTo(2);

        one.versions().rollBack("ana", "it does");
        one.versions().rollBack("ana", "mended");
        world.clock.advance(SECONDS);
        assertThat(started(two, "c")).isEqualTo(3);
        assertThat(two.versions().history())
                .extracting(VersionDecision::kind)
                .containsExactly(Kind.MADE_CURRENT, Kind.CANARY, Kind.ROLLED_BACK, Kind.ROLLED_BACK);
    }

    @Test
    void aNodeWithoutTheCodeStartsWhatWasInForceBefore() {
        WorkflowClient<Order> latest = node("latest", 3);
        WorkflowClient<Order> older = node("older", 2);
        latest.versions().makeCurrent(1, "ana", "why");
        latest.versions().makeCurrent(3, "ana", "deployed nearly everywhere");
        world.clock.advance(SECONDS);
        assertThat(started(latest, "a")).isEqualTo(3);
        assertThat(started(older, "a")).isEqualTo(1);

        latest.versions().leaveToCode("ana", "why");
        latest.versions().makeCurrent(1, "ana", "why");
        latest.versions().canary(3, 100, "ana", "why");
        world.clock.advance(SECONDS);
        assertThat(started(latest, "b")).isEqualTo(3);
        assertThat(started(older, "b")).isEqualTo(1);
    }

    @Test
    void aNodeThatCannotReadWhatWasDecidedGoesByWhatItKnowsAndCatchesUp() {
        MortalStore deaf = new MortalStore(world.store);
        WorkflowClient<Order> one = node("one", 3);
        WorkflowClient<Order> two = node("two", deaf, 3);
        one.versions().makeCurrent(1, "ana", "why");
        world.clock.advance(SECONDS);
        deaf.hideDecisions(true);
        one.versions().makeCurrent(2, "ana", "why");
        world.clock.advance(SECONDS);
        assertThat(started(two, "a")).isEqualTo(1);
        deaf.hideDecisions(false);
        world.clock.advance(SECONDS);
        assertThat(started(two, "b")).isEqualTo(2);
    }

    @Test
    void ofTwoWhoDecideAtTheSameTimeOneIsToldWhatTheOtherDid() {
        VersionDecision rival = new VersionDecision(
                Orders.class.getName(),
                1,
                Kind.MADE_CURRENT,
                OptionalInt.of(1),
                0,
                "ben",
                "3 is slow",
                world.clock.now());
        WorkflowClient<Order> one = node("one", overtakenBy(rival), 3);
        assertThatThrownBy(() -> one.versions().makeCurrent(2, "ana", "why"))
                .isInstanceOf(DecisionOvertakenException.class)
                .hasMessageStartingWith("somebody else was first, so nothing was changed: " + rival);
        assertThat(one.versions().history()).containsExactly(rival);
    }

    /** A store on which somebody decides just before the next decision arrives. */
    private Store overtakenBy(VersionDecision rival) {
        return seen(
                Store.class,
                world.store,
                (method, real) -> real instanceof VersionBook book
                        ? seen(VersionBook.class, book, (called, result) -> result, called -> {
                            if (called.equals("append")) {
                                Answers.get(book.append(rival).toCompletableFuture());
                            }
                        })
                        : real,
                called -> {});
    }

    private interface After {
        Object change(String method, Object result);
    }

    private interface Ahead {
        void of(String method);
    }

    private static <T> T seen(Class<T> type, T real, After after, Ahead before) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    before.of(method.getName());
                    try {
                        return after.change(method.getName(), method.invoke(real, given));
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}

package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.UniqueScope;
import dev.parasol.release.Change;
import dev.parasol.release.Comparison;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.TappedStore;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An instance tells what it runs on, and what has changed since. */
@Timeout(30)
class InstanceDefinitionTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static Flow waiting() {
        return Flow.startingAt(Signal.class).on(Signal.Given.class, A.class);
    }

    private static Flow edited() {
        return Flow.startingAt(Signal.class)
                .on(Signal.Given.class, Duration.ofHours(1), B.class)
                .on(B.Done.class, A.class);
    }

    private static List<String> sentences(Instance instance) {
        return instance.comparison().orElseThrow().changes().stream()
                .map(Change::sentence)
                .toList();
    }

    @Test
    void isThatOfTheCodeWhereNothingHasChanged() {
        Dispatcher<Order> code = waiting().dispatcher();
        Instance started = world.client(code).start("k1", ORDER, StartOptions.none());

        assertThat(started.definition()).isEqualTo(code.definition(1));
        assertThat(started.comparison()).contains(new Comparison(List.of()));
        assertThat(started.fingerprint()).isEqualTo(started.definition().fingerprint());
    }

    @Test
    void isTheStoredOneWhereTheCodeHasChanged() {
        Dispatcher<Order> before = waiting().dispatcher();
        Dispatcher<Order> after = edited().dispatcher();
        String runId =
                world.client(before).start("k1", ORDER, StartOptions.none()).runId();
        WorkflowEngine engine = world.restart(after);

        Instance fromFacade = world.client(after).get("k1", ANY).orElseThrow();
        Instance fromQuery = engine.query(InstanceQuery.all()).get(0);
        Instance byRun = engine.instance(runId).orElseThrow();

        for (Instance instance : List.of(fromFacade, fromQuery, byRun)) {
            assertThat(instance.definition()).isEqualTo(before.definition(1));
            assertThat(sentences(instance))
                    .containsExactly(
                            "Signal.Given led to A, now to B after PT1H",
                            "B.Done now leads to A",
                            "B.Other now leads to End",
                            "step B was added");
        }
    }

    @Test
    void isTheSameOnANodeThatDoesNotHaveTheInstanceInHand() {
        Dispatcher<Order> before = waiting().dispatcher();
        Dispatcher<Order> after = edited().dispatcher();
        world.client(before).start("k1", ORDER, StartOptions.none());
        try (WorkflowEngine other = world.builder().nodeName("other").start()) {
            Instance seen = other.client(after).get("k1", ANY).orElseThrow();

            assertThat(seen.definition()).isEqualTo(before.definition(1));
            assertThat(sentences(seen)).contains("step B was added");
        }
    }

    @Test
    void remainsWhereTheCodeHasTheVersionNoMore() {
        Dispatcher<Order> before = Flow.dispatcher(Orders.class, UniqueScope.WORKFLOW, edited(), waiting());
        Dispatcher<Order> after = edited().dispatcher();
        world.client(before).start("k1", ORDER, StartOptions.version(2));
        world.restart(after);

        Instance instance = world.client(after).get("k1", ANY).orElseThrow();

        assertThat(instance.definition()).isEqualTo(before.definition(2));
        assertThat(instance.comparison()).isEmpty();
    }

    @Test
    void canBeComparedWithAnotherVersion() {
        Dispatcher<Order> code = Flow.dispatcher(Orders.class, UniqueScope.WORKFLOW, waiting(), edited());
        WorkflowClient<Order> orders = world.client(code);
        Definition first = orders.start("k1", ORDER, StartOptions.version(1)).definition();

        Comparison comparison = first.comparedWith(code.definition(2));

        assertThat(comparison.kind()).isEqualTo(Change.Kind.MIGRATION_REQUIRED);
        assertThat(comparison.changes()).extracting(Change::sentence).contains("step B was added");
    }

    @Test
    void isReadFromTheStoreOnceForAllInstances() {
        Dispatcher<Order> before = Flow.dispatcher(Orders.class, UniqueScope.NONE, waiting());
        Dispatcher<Order> after = Flow.dispatcher(Orders.class, UniqueScope.NONE, edited());
        for (int key = 0; key < 20; key++) {
            world.client(before).start("k" + key, ORDER, StartOptions.none());
        }
        world.close();
        TappedStore store = new TappedStore(world.store);
        try (WorkflowEngine engine =
                world.builder().store(store.store()).workflow(after).start()) {
            List<Definition> definitions = engine.query(InstanceQuery.all()).stream()
                    .map(Instance::definition)
                    .toList();

            assertThat(definitions).hasSize(20).containsOnly(before.definition(1));
            assertThat(store.calls("definition")).as("reads of it").isEqualTo(1);
        }
    }
}

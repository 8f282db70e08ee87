package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an engine keeps, in memory and in the store. */
@Timeout(30)
class FootprintTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatWaitsIsNotInMemory() {
        Dispatcher<Order> code = Flow.startingAt(Signal.class).dispatcher();
        LocalEngine engine = (LocalEngine) world.restart(code);
        WorkflowClient<Order> orders = engine.client(code);
        for (int key = 0; key < 100; key++) {
            orders.start("k" + key, ORDER, StartOptions.none());
        }
        assertThat(engine.inMemory()).isZero();

        orders.resume("k7", ANY, new Signal.Given("ana"), Optional.empty());

        assertThat(orders.get("k7", ANY).orElseThrow().status()).isEqualTo(Status.COMPLETED);
        assertThat(engine.inMemory()).isZero();
    }

    @Test
    void whatEndedLongAgoIsDeletedInBatches() {
        Dispatcher<Order> code = Flow.startingAt(Signal.class).dispatcher();
        try (WorkflowEngine engine =
                world.builder().retention(Duration.ofDays(30)).start()) {
            WorkflowClient<Order> orders = engine.client(code);
            for (int key = 0; key < 450; key++) {
                orders.start("k" + key, ORDER, StartOptions.none());
                if (key > 0) {
                    orders.resume("k" + key, ANY, new Signal.Given("ana"), Optional.empty());
                }
            }

            world.clock.advance(Duration.ofDays(29));
            assertThat(orders.list(InstanceQuery.all().limit(1000))).hasSize(450);
            world.clock.advance(Duration.ofDays(2));
            assertThat(orders.list(InstanceQuery.all().limit(1000))).hasSize(250);
            world.clock.advance(Duration.ofMillis(100));
            world.clock.advance(Duration.ofMillis(100));

            assertThat(orders.list(InstanceQuery.all().limit(1000)))
                    .extracting(Instance::key)
                    .containsExactly("k0");
        }
    }
}

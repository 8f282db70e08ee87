package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Later;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.jackson.JacksonCodec;
import dev.parasol.runtime.spi.Codec;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Steps that return a stage and go on without a thread of the engine's. */
@Timeout(30)
class StepElsewhereTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aStepMayGoOnElsewhere() {
        CompletableFuture<Later.Done> elsewhere = new CompletableFuture<>();
        world.step(Later.class, arguments -> elsewhere);
        WorkflowClient<Order> orders = world.client(Flow.startingAt(Later.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        elsewhere.complete(new Later.Done("there"));

        assertThat(orders.await("k1", ANY, LONG).result()).containsExactly(new Later.Done("there"));
    }

    @Test
    void aStepThatFailsElsewhereFailsWithItsCause() {
        CompletableFuture<Later.Done> elsewhere = new CompletableFuture<>();
        world.step(Later.class, arguments -> elsewhere.thenApply(done -> done));
        WorkflowClient<Order> orders = world.client(Flow.startingAt(Later.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        elsewhere.completeExceptionally(new IllegalArgumentException("not there"));

        assertThat(orders.await("k1", ANY, LONG).failure().orElseThrow().type())
                .isEqualTo(IllegalArgumentException.class.getName());
    }

    /** Writes anything but what {@link Later} ends in. */
    private record Strict(Codec codec) implements Codec {
        @Override
        public byte[] encode(Object value) {
            if (value instanceof Later.Done) {
                throw new AssertionError("cannot be written down");
            }
            return codec.encode(value);
        }

        @Override
        public <T> T decode(byte[] json, Class<T> type) {
            return codec.decode(json, type);
        }
    }

    @Test
    void whatCannotBeWrittenDownFailsAStepThatGoesOnElsewhere() {
        world.step(Later.class, arguments -> CompletableFuture.supplyAsync(() -> new Later.Done("elsewhere")));
        try (var engine = world.builder().codec(new Strict(new JacksonCodec())).start()) {
            WorkflowClient<Order> orders =
                    engine.client(Flow.startingAt(Later.class).dispatcher());
            orders.start("k1", ORDER, StartOptions.none());

            assertThat(orders.await("k1", ANY, LONG).failure().orElseThrow().message())
                    .isEqualTo("cannot be written down");
        }
    }

    @Test
    void aStageThatCannotBeCancelledDoesNotHoldUpItsTimeout() {
        world.step(Later.class, arguments -> new CompletableFuture<Later.Done>() {
            @Override
            public CompletableFuture<Later.Done> toCompletableFuture() {
                throw new UnsupportedOperationException("a stage of another kind");
            }
        });
        WorkflowClient<Order> orders = world.client(Flow.startingAt(Later.class)
                .timeout(Later.class, Duration.ofSeconds(1))
                .dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        while (!world.clock.isAwaited(Duration.ofMinutes(1))) {
            Thread.onSpinWait();
        }

        world.clock.advance(Duration.ofSeconds(1));

        assertThat(orders.await("k1", ANY, LONG).failure().orElseThrow().type())
                .isEqualTo(TimeoutException.class.getName());
    }

    @Test
    void aStepThatGoesOnElsewhereForTooLongIsCancelled() throws Exception {
        CompletableFuture<Later.Done> elsewhere = new CompletableFuture<>();
        world.step(Later.class, arguments -> elsewhere);
        WorkflowClient<Order> orders = world.client(Flow.startingAt(Later.class)
                .timeout(Later.class, Duration.ofSeconds(1))
                .dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        while (elsewhere.getNumberOfDependents() == 0) {
            Thread.onSpinWait();
        }

        world.clock.advance(Duration.ofSeconds(1));

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.FAILED);
        assertThat(elsewhere).isCancelled();
    }
}

package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Heard;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.World;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;

/** A listened-to engine, as tests of telemetry use it. */
abstract class Listening {

    static final OptionalInt ANY = OptionalInt.empty();
    static final Duration MINUTE = Duration.ofMinutes(1);

    final World world = new World();
    final Heard heard = new Heard();

    @AfterEach
    void close() {
        world.close();
    }

    WorkflowClient<Order> client(Flow flow) {
        return world.listening(heard).client(flow.dispatcher());
    }

    static void start(WorkflowClient<Order> orders) {
        orders.start("k1", ORDER, StartOptions.none());
    }

    void awaitTimer() {
        while (!world.clock.isAwaited(Duration.ofMinutes(2))) {
            Thread.onSpinWait();
        }
    }

    /** What was told by the events of these names, or by all; closes the engine, so that nothing is left to tell. */
    List<String> told(String... names) {
        world.close();
        return heard.told(names);
    }
}

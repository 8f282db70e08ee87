package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The whole history of an instance, to be kept elsewhere. */
@Timeout(30)
class AuditTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final String FIXTURE = "dev.parasol.runtime.fixture.";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static String line(Instance of, int seq, String rest) {
        return "{\"workflow\":\"" + FIXTURE + "Orders\",\"id\":\"order::k1\",\"runId\":\"" + of.runId()
                + "\",\"version\":1,\"seq\":" + seq + "," + rest
                + ",\"at\":\"2026-11-21T05:33:00Z\",\"by\":\"test\"}\n";
    }

    @Test
    void hasALineForEachThingThatHappenedWithItsPayload() {
        world.step(A.class, arguments -> new A.Done("two\nlines"));
        WorkflowClient<Order> orders = world.client(
                Flow.startingAt(Signal.class).on(Signal.Given.class, A.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        orders.resume("k1", ANY, new Signal.Given("Zoë"), Optional.empty());
        Instance done = orders.await("k1", ANY, LONG);

        String[] lines = done.historyAsJsonLines().split("(?<=\n)");

        assertThat(lines).hasSize(3);
        assertThat(lines[0])
                .startsWith("{\"workflow\":\"" + FIXTURE + "Orders\",\"id\":\"order::k1\"")
                .contains("\"what\":\"STARTED\",\"type\":\"" + FIXTURE
                        + "Order\",\"payload\":{\"item\":\"book\",\"amount\":3},\"details\":{");
        assertThat(lines[1])
                .isEqualTo(line(
                        done,
                        2,
                        "\"what\":\"EVENT_RECEIVED\",\"node\":\"" + FIXTURE + "Signal\",\"type\":\"" + FIXTURE
                                + "Signal$Given\",\"payload\":{\"by\":\"Zoë\"}"));
        assertThat(lines[2])
                .isEqualTo(line(
                        done,
                        3,
                        "\"what\":\"ENDED\",\"node\":\"" + FIXTURE + "A\",\"attempt\":1,\"type\":\"" + FIXTURE
                                + "A$Done\",\"payload\":{\"text\":\"two\\nlines\"}"));
    }
}

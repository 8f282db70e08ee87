package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.definition.About;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.version.Amount;
import dev.parasol.runtime.version.DeprecatedVersion;
import dev.parasol.runtime.version.Removal;
import dev.parasol.runtime.version.Removal.Verdict;
import dev.parasol.runtime.version.Stalled;
import dev.parasol.runtime.version.Versions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What still needs a version, and what may go. */
@Timeout(30)
class RemovalTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    /** Version 1 waits for a signal, as does version 2; version 3 runs a step and is current. */
    private static Dispatcher<Order> code() {
        return Flow.dispatcher(
                Orders.class,
                UniqueScope.WORKFLOW,
                Flow.startingAt(Signal.class).on(Signal.Given.class, A.class),
                Flow.startingAt(Signal.class),
                Flow.startingAt(A.class));
    }

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static void start(WorkflowClient<Order> orders, int version, String key) {
        orders.start(key, ORDER, StartOptions.version(version));
    }

    @Test
    void aVersionThatNothingNeedsIsSafe() {
        WorkflowClient<Order> orders = world.client(code());
        start(orders, 1, "k1");
        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());
        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.COMPLETED);
        assertThat(orders.versions().removal(1))
                .isEqualTo(new Removal(1, Verdict.SAFE, List.of(), new TreeMap<>(), Amount.exactly(0)));
    }

    @Test
    void aVersionThatInstancesWaitOnIsNeeded() {
        WorkflowClient<Order> orders = world.client(code());
        start(orders, 1, "k1");
        start(orders, 1, "k2");
        Removal removal = orders.versions().removal(1);
        assertThat(removal.active()).containsExactly(Map.entry(Status.WAITING, Amount.exactly(2)));
        assertThat(removal).hasToString("version 1: NEEDED (2 WAITING)");
        assertThat(orders.versions().removal(2).verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void instancesThatFailedCountOnTheirOwn() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException("broken");
        });
        WorkflowClient<Order> orders = world.client(code());
        start(orders, 1, "k1");
        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());
        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.FAILED);
        assertThat(orders.versions().removal(1))
                .hasToString("version 1: ONLY_RETRIES (1 FAILED, which could be retried)");
    }

    @Test
    void aVersionThatNewStartsGetIsNeeded() {
        Versions versions = world.client(code()).versions();
        assertThat(versions.removal(3).reasons()).containsExactly("it is current in the code");
        versions.makeCurrent(1, "ana", "why");
        assertThat(versions.removal(1).reasons()).containsExactly("an operator made it current");
        versions.canary(2, 1, "ana", "why");
        assertThat(versions.removal(2).reasons()).containsExactly("it is the canary");
        assertThat(versions.removal(2).verdict()).isEqualTo(Verdict.NEEDED);
        versions.rollBack("ana", "why");
        assertThat(versions.removal(2).verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void whatIsManyIsNotCounted() {
        WorkflowClient<Order> orders = world.client(code());
        IntStream.rangeClosed(0, 1_000).forEach(n -> start(orders, 1, "k" + n));
        assertThat(orders.versions().removal(1)).hasToString("version 1: NEEDED (1000 or more WAITING)");
        assertThat(orders.versions().counts()).isEqualTo(Map.of(1, Map.of(Status.WAITING, 1_001L)));
    }

    @Test
    void theOldestInstanceThatIsNotOverIsFound() {
        WorkflowClient<Order> orders = world.client(code());
        start(orders, 1, "over");
        orders.cancel("over", ANY);
        world.clock.advance(Duration.ofHours(1));
        orders.start("delayed", ORDER, StartOptions.version(1).delay(Duration.ofDays(9)));
        world.clock.advance(Duration.ofHours(1));
        start(orders, 1, "waiting");
        assertThat(orders.versions().oldestActive(1).map(Instance::key)).contains("delayed");
        assertThat(orders.versions().oldestActive(2)).isEmpty();
    }

    @Test
    void whatLacksCodeIsListedWithWhatItLacks() {
        WorkflowClient<Order> before = world.client(code());
        start(before, 1, "k1");
        start(before, 1, "k2");
        start(before, 2, "k3");
        Dispatcher<Order> after = Flow.startingAt(Signal.class).dispatcher();
        world.restart(after);
        WorkflowClient<Order> orders = world.client(after);
        List.of("k1", "k2").forEach(key -> orders.resume(key, ANY, new Signal.Given("ana"), Optional.empty()));

        Stalled stalled = orders.versions().stalled(InstanceQuery.all().limit(1));
        assertThat(stalled.all()).isEqualTo(Amount.exactly(2));
        assertThat(stalled.page()).extracting(Instance::key).containsExactly("k2");
        assertThat(stalled.page().get(0).missing()).containsExactly(A.class.getName());
        Stalled next = orders.versions()
                .stalled(InstanceQuery.all().after(stalled.page().get(0).runId()));
        assertThat(next.page()).extracting(Instance::key).containsExactly("k1");
    }

    @Test
    void whatIsDeprecatedTellsWhatItHoldsAndWhetherItIsOverdue() {
        Dispatcher<Order> code = deprecated("2026-11-01", "2026-11-20");
        WorkflowClient<Order> orders = world.client(code);
        start(orders, 1, "k1");
        List<DeprecatedVersion> deprecated = orders.versions().deprecated();
        assertThat(deprecated).extracting(each -> each.info().version()).containsExactly(1);
        assertThat(deprecated.get(0).overdue()).isTrue();
        assertThat(deprecated.get(0).active()).containsExactly(Map.entry(Status.WAITING, Amount.exactly(1)));
    }

    @Test
    void theLastDayIsNotOverdueAndTomorrowIsNotDeprecatedYet() {
        assertThat(world.client(deprecated("2026-11-01", "2026-11-21"))
                        .versions()
                        .deprecated())
                .extracting(DeprecatedVersion::overdue)
                .containsExactly(false);
        assertThat(world.client(deprecated("2026-11-22", "")).versions().deprecated())
                .isEmpty();
    }

    private static Dispatcher<Order> deprecated(String since, String removeAfter) {
        Definition first = Flow.startingAt(Signal.class).definition(Orders.class, 1);
        About about = new About(
                Optional.empty(),
                "",
                Optional.of(LocalDate.parse(since)),
                Optional.of(removeAfter).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                List.of(),
                Map.of());
        return Dispatcher.of(Orders.class, Order.class)
                .unique("order", UniqueScope.WORKFLOW)
                .versions(2)
                .definition(new Definition(
                        first.workflow(),
                        1,
                        about,
                        first.input(),
                        first.onFailure(),
                        first.onContinue(),
                        first.graph()))
                .definition(Flow.startingAt(Signal.class).definition(Orders.class, 2))
                .await(Signal.class, Signal.Given.class)
                .build();
    }

    @Test
    void whoHasNoCodeGivesNoVerdict() {
        start(world.client(code()), 1, "k1");
        Versions elsewhere = world.restart().versions(Orders.class.getName());
        assertThatThrownBy(() -> elsewhere.removal(1)).isInstanceOf(IncompleteBuildException.class);
        assertThat(elsewhere.counts()).isEqualTo(Map.of(1, Map.of(Status.WAITING, 1L)));
    }
}

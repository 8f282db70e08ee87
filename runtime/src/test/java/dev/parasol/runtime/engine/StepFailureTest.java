package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.LONG;
import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.StepFailed;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StepFailureTest {

    private static final OptionalInt ANY = OptionalInt.empty();

    private final World world = new World();
    private final LinkedBlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        world.close();
    }

    private WorkflowClient<Order> failingUntil(int attempt, Flow flow) {
        world.step(A.class, arguments -> {
            int current = arguments.context().attempt();
            attempts.add(current);
            if (current < attempt) {
                throw new IllegalStateException("attempt " + current);
            }
            return new A.Done("at last");
        });
        return world.client(flow.takes(A.class, Flow.context()).dispatcher());
    }

    /** The next attempt is recorded as failed before time goes on. */
    private void awaitFailure(WorkflowClient<Order> orders, int attempt) throws InterruptedException {
        assertThat(attempts.take()).isEqualTo(attempt);
        while (!world.clock.isAwaited(Duration.ofMinutes(1))) {
            Thread.onSpinWait();
        }
        assertThat(orders.get("k1", ANY).orElseThrow().history())
                .extracting(HistoryEntry::what)
                .contains(What.ATTEMPT_FAILED);
    }

    @Test
    void aFailedAttemptIsRepeatedAfterGrowingWaits() throws Exception {
        WorkflowClient<Order> orders =
                failingUntil(3, Flow.startingAt(A.class).retries(A.class, 5, Duration.ofSeconds(1)));
        orders.start("k1", ORDER, StartOptions.none());

        awaitFailure(orders, 1);
        world.clock.advance(Duration.ofMillis(999));
        assertThat(attempts).isEmpty();
        world.clock.advance(Duration.ofMillis(1));
        awaitFailure(orders, 2);
        world.clock.advance(Duration.ofMillis(1999));
        assertThat(attempts).isEmpty();
        world.clock.advance(Duration.ofMillis(1));

        assertThat(orders.await("k1", ANY, LONG).result()).containsExactly(new A.Done("at last"));
    }

    @Test
    void anInstanceFailsWhenAttemptsAreSpentAndNothingCatchesIt() {
        WorkflowClient<Order> orders = failingUntil(9, Flow.startingAt(A.class));
        orders.start("k1", ORDER, StartOptions.none());

        Instance failed = orders.await("k1", ANY, LONG);

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.failure())
                .contains(new Failure(
                        Optional.of(A.class.getName()), IllegalStateException.class.getName(), "attempt 1", 1));
    }

    @Test
    void aTransitionOnStepFailedCatchesIt() {
        world.step(
                B.class,
                arguments -> new B.Done(arguments.get(0, StepFailed.class).message()));
        WorkflowClient<Order> orders = failingUntil(
                9,
                Flow.startingAt(A.class)
                        .onFailure(A.class, B.class)
                        .takes(
                                B.class,
                                new ParameterSource.Outcome(
                                        false,
                                        List.of(new ParameterSource.Producer(
                                                A.class.getName(), StepFailed.class.getName())))));
        orders.start("k1", ORDER, StartOptions.none());

        Instance done = orders.await("k1", ANY, LONG);

        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.result()).containsExactly(new B.Done("attempt 1"));
        assertThat(done.outcome(StepFailed.class))
                .contains(new StepFailed(A.class.getName(), IllegalStateException.class.getName(), "attempt 1", 1));
    }

    @Test
    void anExceptionThatIsNotWorthAnotherAttemptFailsAtOnce() {
        WorkflowClient<Order> orders =
                failingUntil(9, Flow.startingAt(A.class).givesUpOn(A.class, 5, RuntimeException.class));
        orders.start("k1", ORDER, StartOptions.none());

        assertThat(orders.await("k1", ANY, LONG).status()).isEqualTo(Status.FAILED);
        assertThat(attempts).containsExactly(1);
    }

    private WorkflowClient<Order> failingBeside(Gate beside) {
        world.step(B.class, arguments -> {
            beside.awaitEntered();
            throw new IllegalStateException("b");
        });
        world.step(C.class, beside);
        return world.client(Flow.startingAt(Signal.class)
                .on(Signal.Given.class, B.class, C.class)
                .dispatcher());
    }

    @Test
    void failFastInterruptsTheStepsBeside() throws Exception {
        Gate beside = new Gate(arguments -> new C.Done("c"));
        WorkflowClient<Order> orders = failingBeside(beside);
        orders.start("k1", ORDER, StartOptions.none());
        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());

        Instance failed = orders.await("k1", ANY, LONG);
        beside.awaitLeft();

        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(beside.interrupts()).isEqualTo(1);
        assertThat(orders.get("k1", ANY).orElseThrow().outcome(C.Done.class)).isEmpty();
    }

    @Test
    void withoutFailFastTheStepsBesideFinishFirst() throws Exception {
        Gate beside = new Gate(arguments -> new C.Done("c"));
        WorkflowClient<Order> orders = failingBeside(beside);
        orders.start("k1", ORDER, StartOptions.failFast(false));
        orders.resume("k1", ANY, new Signal.Given("ana"), Optional.empty());
        while (orders.get("k1", ANY).orElseThrow().active().size() > 1) {
            Thread.onSpinWait();
        }
        assertThat(orders.get("k1", ANY)).map(Instance::status).contains(Status.RUNNING);

        beside.open();

        Instance failed = orders.await("k1", ANY, LONG);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.outcome(C.Done.class)).contains(new C.Done("c"));
        assertThat(beside.interrupts()).isZero();
    }

    @Test
    void aStepThatTakesTooLongIsInterruptedAndFails() throws Exception {
        Gate slow = new Gate(arguments -> new A.Done("never"));
        world.step(A.class, slow);
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class)
                .timeout(A.class, Duration.ofSeconds(30))
                .dispatcher());
        orders.start("k1", ORDER, StartOptions.none());
        slow.awaitEntered();

        world.clock.advance(Duration.ofSeconds(30));
        slow.awaitLeft();

        Instance failed = orders.await("k1", ANY, LONG);
        assertThat(slow.interrupts()).isEqualTo(1);
        assertThat(failed.failure().orElseThrow().type()).isEqualTo(TimeoutException.class.getName());
        assertThat(failed.failure().orElseThrow().message()).isEqualTo("took longer than PT30S");
    }

    @Test
    void anInstanceThatTakesTooLongFails() throws Exception {
        Gate slow = new Gate(arguments -> new A.Done("never"));
        world.step(A.class, slow);
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.timeout(Duration.ofHours(1)));
        slow.awaitEntered();

        world.clock.advance(Duration.ofHours(1));
        slow.awaitLeft();

        Instance failed = orders.await("k1", ANY, LONG);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.failure().orElseThrow().node()).isEmpty();
        assertThat(failed.history()).extracting(HistoryEntry::what).contains(What.INSTANCE_TIMED_OUT);
    }

    @Test
    void nullIsNoOutcome() {
        world.step(A.class, arguments -> null);
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        assertThat(orders.await("k1", ANY, LONG).failure().orElseThrow().message())
                .isEqualTo(A.class.getName() + " returned null instead of an outcome");
    }

    @Test
    void anErrorFailsTheStepLikeAnException() {
        world.step(A.class, arguments -> {
            throw new StackOverflowError("deep");
        });
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        assertThat(orders.await("k1", ANY, LONG).failure().orElseThrow().type())
                .isEqualTo(StackOverflowError.class.getName());
    }

    @Test
    void anExceptionThatCannotTellItsMessageFailsTheStepAllTheSame() {
        world.step(A.class, arguments -> {
            throw new IllegalStateException() {
                @Override
                public String getMessage() {
                    throw new UnsupportedOperationException("no message");
                }
            };
        });
        WorkflowClient<Order> orders = world.client(Flow.startingAt(A.class).dispatcher());
        orders.start("k1", ORDER, StartOptions.none());

        assertThat(orders.await("k1", ANY, LONG).failure().orElseThrow().message())
                .isEqualTo("its message cannot be read: java.lang.UnsupportedOperationException");
    }
}

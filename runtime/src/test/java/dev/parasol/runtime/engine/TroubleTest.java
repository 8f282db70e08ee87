package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.EngineClosedException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Gate;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.TappedStore;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Mail;
import dev.parasol.runtime.spi.Ownership;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of runs and callers when a single call of the store fails, or is slow. */
@Timeout(30)
class TroubleTest {

    private static final OptionalInt ANY = OptionalInt.empty();
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final World world = new World();
    private final TappedStore tapped = new TappedStore(world.store);
    private final List<WorkflowEngine> engines = new ArrayList<>();

    private LocalEngine engine(Dispatcher<?>... code) {
        WorkflowEngine.Builder builder = world.builder()
                .nodeName("one")
                .lease(LEASE)
                .store(tapped.store())
                .closeTimeout(Duration.ofMillis(1));
        for (Dispatcher<?> workflow : code) {
            builder.workflow(workflow);
        }
        WorkflowEngine engine = builder.start();
        engines.add(engine);
        return (LocalEngine) engine;
    }

    private void passTimeUntil(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            world.clock.advance(Duration.ofMillis(10));
            assertThat(Thread.currentThread().isInterrupted()).as("too late").isFalse();
        }
    }

    @AfterEach
    void close() {
        for (WorkflowEngine engine : engines) {
            CompletableFuture<Void> closed = CompletableFuture.runAsync(engine::close);
            passTimeUntil(closed::isDone);
        }
    }

    private static Dispatcher<Order> delayedStep() {
        return Flow.startingAt(A.class).dispatcher();
    }

    private void leaveAnInstanceThatIsDueTomorrow() {
        world.client(delayedStep()).start("k1", ORDER, StartOptions.delay(Duration.ofDays(1)));
        world.close();
    }

    @Test
    void anInstanceThatCannotBePutBackIsPutBackLater() {
        leaveAnInstanceThatIsDueTomorrow();
        LocalEngine bare = engine();
        tapped.fail("pass");

        world.clock.advance(Duration.ofDays(1));
        int tries = tapped.calls("pass");
        assertThat(tries).isEqualTo(1);
        tapped.heal("pass");
        world.clock.advance(LiveRun.PAUSE);

        assertThat(bare.inMemory()).isZero();
        assertThat(bare.query(InstanceQuery.all().status(Status.STALLED))).hasSize(1);
    }

    @Test
    void aLeaseIsRenewedWhileAClaimTakesLong() {
        WorkflowEngine other = world.builder().nodeName("two").lease(LEASE).start();
        engines.add(other);
        engine();
        tapped.tap("claimOrphans", call -> new CompletableFuture<>());
        tapped.tap("claimDue", call -> new CompletableFuture<>());
        world.clock.advance(Duration.ofSeconds(1));
        int before = tapped.calls("renew");

        world.clock.advance(Duration.ofSeconds(1));
        world.clock.advance(Duration.ofSeconds(1));

        assertThat(tapped.calls("renew")).isEqualTo(before + 2);
    }

    @Test
    void aRunWhoseDefinitionCannotBeReadJustNowGoesOnLater() {
        Dispatcher<Order> code = Flow.startingAt(Approval.class)
                .timeout(Approval.class, Duration.ofHours(1))
                .dispatcher();
        world.client(code).start("k1", ORDER, StartOptions.none());
        world.close();
        LocalEngine bare = engine();
        tapped.tapOnce("definition", call -> {
            throw new StoreException("away");
        });

        world.clock.advance(Duration.ofHours(1));
        passTimeUntil(
                () -> !bare.query(InstanceQuery.all().status(Status.COMPLETED)).isEmpty());

        assertThat(bare.query(InstanceQuery.all()).get(0).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aRunWhoseCodeDoesNotFitTogetherLeavesTheOthersOfItsBatchAlone() {
        Dispatcher<Order> code = Flow.startingAt(Approval.class)
                .timeout(Approval.class, Duration.ofHours(1))
                .dispatcher();
        world.client(code).start("k1", ORDER, StartOptions.none());
        world.client(code).start("k2", ORDER, StartOptions.none());
        world.close();
        LocalEngine bare = engine();
        tapped.tapOnce("definition", call -> {
            throw new NoClassDefFoundError("com/acme/Gone");
        });

        world.clock.advance(Duration.ofHours(1));

        assertThat(world.store.query(InstanceQuery.all()))
                .extracting(stored -> stored.state().status())
                .containsExactlyInAnyOrder(Status.STALLED, Status.COMPLETED);
        assertThat(bare.inMemory()).isZero();
    }

    @Test
    void aQuestionThatThisVersionDoesNotKnowIsAnsweredAndHoldsUpNoOther() {
        engine();
        List<String> nodes = new ArrayList<>(Answers.get(
                world.store.ownership().renew("asker", world.clock.now(), LEASE).toCompletableFuture()));
        nodes.remove("asker");
        String one = nodes.get(0);
        send(question("q1", one, "DANCE"));
        send(question("q2", one, "CANCEL"));

        passTimeUntil(() -> answers().size() == 2);

        assertThat(answers()).extracting(Mail.Answer::outcome).containsExactlyInAnyOrder("FAILED", "GONE");
        assertThat(answers())
                .filteredOn(answer -> answer.question().equals("q1"))
                .extracting(Mail.Answer::reason)
                .containsExactly("node " + one + " does not know how to DANCE; it runs another version");
    }

    @Test
    void aCallerHearsThatARunCannotBeReadAndItGoesOnLater() {
        Dispatcher<Order> code = Flow.startingAt(Approval.class)
                .timeout(Approval.class, Duration.ofHours(1))
                .dispatcher();
        String runId =
                world.client(code).start("k1", ORDER, StartOptions.none()).runId();
        world.close();
        Answers.get(
                world.store.ownership().claim("dead", world.clock.now(), runId).toCompletableFuture());
        tapped.tap("claimOrphans", call -> CompletableFuture.completedFuture(List.of()));
        tapped.tap("definition", call -> {
            throw new StoreException("away");
        });
        LocalEngine engine = engine();

        assertThatThrownBy(() -> engine.cancel(runId)).isInstanceOf(StoreException.class);
        tapped.heal("definition");
        passTimeUntil(
                () -> world.store.find(runId).orElseThrow().state().owner().isEmpty());

        assertThat(engine.cancel(runId).status()).isEqualTo(Status.CANCELLED);
    }

    private static Mail.Question question(String id, String to, String wish) {
        return new Mail.Question(id, "asker", to, "no-run", wish, Optional.empty(), Optional.empty());
    }

    private void send(Mail.Question question) {
        Answers.get(world.store.mail().send(question).toCompletableFuture());
    }

    private List<Mail.Answer> answers() {
        return Answers.get(world.store.mail().inbox("asker").toCompletableFuture())
                .answers();
    }

    @Test
    void whoeverAsksAnotherNodeWhileTheEngineClosesIsToldSo() throws Exception {
        Gate gate = new Gate(arguments -> new A.Done("a"));
        world.step(A.class, gate);
        WorkflowEngine other = world.builder()
                .nodeName("two")
                .closeTimeout(Duration.ofMillis(1))
                .start();
        engines.add(other);
        String runId = other.client(delayedStep())
                .start("k1", ORDER, StartOptions.none())
                .runId();
        gate.awaitEntered();
        LocalEngine engine = engine();
        tapped.tapOnce("find", call -> {
            engine.close();
            return call.get();
        });

        assertThatThrownBy(() -> engine.cancel(runId)).isInstanceOf(EngineClosedException.class);
        gate.open();
    }

    @Test
    void aClaimThatLeavesOutWhatIsDueIsNotRepeatedWithoutAPause() {
        engine();
        AtomicInteger claims = new AtomicInteger();
        Instant past = world.clock.now();
        tapped.tap("claimDue", call -> {
            claims.incrementAndGet();
            return CompletableFuture.completedFuture(new Ownership.Due(List.of(), Optional.of(past)));
        });

        world.clock.advance(Duration.ofSeconds(1));
        for (int step = 0; step < 10; step++) {
            world.clock.advance(Duration.ofMillis(20));
        }

        assertThat(ForkJoinPool.commonPool().awaitQuiescence(10, TimeUnit.SECONDS))
                .as("nothing is due before time passes")
                .isTrue();
        assertThat(claims.get()).isBetween(2, 61);
    }
}

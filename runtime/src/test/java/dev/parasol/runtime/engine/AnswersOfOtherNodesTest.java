package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Signal;
import dev.parasol.runtime.fixture.World;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Mail;
import dev.parasol.runtime.spi.Mail.Question;
import dev.parasol.runtime.spi.SlotTakenException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What callers hear when a node that is not an engine of this process has the instance in hand. */
@Timeout(30)
class AnswersOfOtherNodesTest {

    private static final String OTHER = "other";

    private final World world = new World();
    private final Dispatcher<Order> code = Flow.startingAt(Signal.class).dispatcher();

    @AfterEach
    void close() {
        world.close();
    }

    private static <T> T done(CompletionStage<T> stage) {
        return Answers.get(stage.toCompletableFuture());
    }

    private Instance start(String key) {
        return world.client(code).start(key, ORDER, StartOptions.none());
    }

    /** An instance that the other node has in hand. */
    private String elsewhere() {
        String runId = start("k1").runId();
        world.close();
        done(world.store.ownership().renew(OTHER, world.clock.now(), Duration.ofDays(1)));
        done(world.store.ownership().claim(OTHER, world.clock.now(), runId));
        return runId;
    }

    /** What a call comes to when the other node answers it. */
    private CompletableFuture<Instance> answered(Supplier<Instance> call, String outcome, String reason) {
        CompletableFuture<Instance> result = CompletableFuture.supplyAsync(call);
        boolean answered = false;
        while (!result.isDone()) {
            List<Question> questions = done(world.store.mail().inbox(OTHER)).questions();
            if (!answered && !questions.isEmpty()) {
                done(world.store.mail().answer(new Mail.Answer(questions.get(0).id(), outcome, reason)));
                answered = true;
            }
            world.clock.advance(Duration.ofMillis(10));
        }
        return result;
    }

    @Test
    void anotherInstanceThatHoldsTheKeyIsNamedAsItWouldBeHere() {
        String runId = elsewhere();
        Instance holder = start("k2");

        CompletableFuture<Instance> retried = answered(() -> world.engine().retry(runId), "TAKEN", holder.runId());

        assertThatThrownBy(() -> Answers.get(retried))
                .isInstanceOfSatisfying(
                        AlreadyRunningException.class,
                        refused -> assertThat(refused.runningRunId()).isEqualTo(holder.runId()));
    }

    @Test
    void aNodeSaysWhichInstanceHoldsTheKey() {
        Instance holder = start("k1");
        Question question = new Question("q1", "asker", "here", "r1", "RETRY", Optional.empty(), Optional.empty());

        Reply reply = Reply.of(new SlotTakenException(
                world.store.find(holder.runId()).orElseThrow().run()));

        assertThat(reply.to(question)).isEqualTo(new Mail.Answer("q1", "TAKEN", holder.runId()));
    }

    @Test
    void anAnswerThatThisVersionDoesNotKnowIsToldToTheCaller() {
        String runId = elsewhere();

        CompletableFuture<Instance> cancelled = answered(() -> world.engine().cancel(runId), "POSTPONED", "");

        assertThatThrownBy(() -> Answers.get(cancelled))
                .isInstanceOf(ParasolException.class)
                .hasMessage("the node that has the run in hand answered POSTPONED, which this node does not know:"
                        + " it runs another version; what was asked for may have happened");
    }
}

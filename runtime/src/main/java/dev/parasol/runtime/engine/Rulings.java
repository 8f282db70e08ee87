package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.core.Thrown;
import dev.parasol.runtime.core.Timer;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.UnstorableException;
import dev.parasol.runtime.spi.Clock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the core rule on what happens to a run by itself, and records what it decides. Each ruling is a message to the run:
 * the core sees the state that the ones before it left. One that could not be recorded is made anew after a while.
 */
record Rulings(Kernel kernel, LiveRun run, Recording recording) {

    private static final Logger LOG = LoggerFactory.getLogger(Rulings.class);

    /** A step returned an outcome. One that can never be stored is the step's failure. */
    void completed(String node, int attempt, Payload outcome) {
        decide(
                () -> core().completed(state(), node, attempt, outcome, now()),
                unstorable -> failed(node, attempt, unstorable));
    }

    /** A step failed or took too long. */
    void failed(String node, int attempt, Throwable thrown) {
        double random = ThreadLocalRandom.current().nextDouble();
        decide(() ->
                core().failed(state(), node, attempt, Thrown.of(thrown), now(), random, kernel.payloads()::encode));
    }

    /** What a step did was undone. */
    void compensated(String node, int attempt) {
        decide(() -> core().compensated(state(), node, attempt, now()));
    }

    /** What a step did was not undone, or that took too long. */
    void compensationFailed(String node, int attempt, Throwable thrown) {
        double random = ThreadLocalRandom.current().nextDouble();
        decide(() -> core().compensationFailed(state(), node, attempt, Thrown.of(thrown), now(), random));
    }

    /** A timer's moment has come, and stays so if the clock is set back. */
    void due(Timer timer, Instant due) {
        decide(() -> core().due(state(), timer, Moments.later(now(), due), Rulings::empty));
    }

    /** A record without components. */
    private static Payload empty(String type) {
        return Payload.of(type, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private Core core() {
        return run.core();
    }

    private State state() {
        return run.view().state();
    }

    private Clock clock() {
        return kernel.settings().clock();
    }

    private Instant now() {
        return clock().now();
    }

    private void decide(Supplier<Optional<Decision>> ruling) {
        decide(ruling, unstorable -> tryAgain(unstorable, () -> decide(ruling)));
    }

    private void decide(Supplier<Optional<Decision>> ruling, Consumer<UnstorableException> ifUnstorable) {
        run.handle(() -> {
            CompletionStage<Void> recorded = Stages.of(() -> record(ruling.get()));
            return Stages.isDone(recorded)
                    ? recorded
                    : recorded.handle((done, failure) -> {
                        decided(Causes.of(failure), ifUnstorable, () -> decide(ruling, ifUnstorable));
                        return null;
                    });
        });
    }

    private CompletionStage<Void> record(Optional<Decision> decision) {
        return decision.isPresent() ? recording.record(decision.get()) : LiveRun.NOTHING;
    }

    private void decided(@Nullable Throwable failure, Consumer<UnstorableException> ifUnstorable, Runnable anew) {
        if (failure instanceof LostOwnershipException lost) {
            run.lost(lost);
        } else if (failure instanceof UnstorableException unstorable) {
            ifUnstorable.accept(unstorable);
        } else if (failure != null) {
            tryAgain(failure, anew);
        }
    }

    /** What a step returned must not get lost because a store cannot write for a while. */
    private void tryAgain(Throwable failure, Runnable anew) {
        LOG.error("{} could not be recorded; trying again", run.run(), failure);
        clock().schedule(now().plus(LiveRun.PAUSE), anew);
    }
}

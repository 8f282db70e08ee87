package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.core.Thrown;
import dev.parasol.runtime.core.Timer;
import dev.parasol.runtime.core.Verdict;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store.Append;
import dev.parasol.runtime.spi.Store.NewRun;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run in this engine's hands. Everything that changes it goes through its mailbox. */
final class LiveRun {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    /** Between two tries to record what a store could not write. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final CompletionStage<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final Kernel kernel;
    private final Run run;
    private final Core core;
    private final Activity activity;
    private final Recording recording;
    private final Mailbox mailbox = new Mailbox();
    private volatile CompletableFuture<Snapshot> ended = new CompletableFuture<>();
    private volatile View view;
    /** Whether this object has let the run go: it ended, or another engine has it. Used in the mailbox only. */
    private boolean detached;

    LiveRun(Kernel kernel, Run run, Core core, View view) {
        this.kernel = kernel;
        this.run = run;
        this.core = core;
        this.view = view;
        this.activity = new Activity(kernel, this);
        this.recording = new Recording(kernel, this, activity);
        if (view.status().isEnded()) {
            ended.complete(snapshot());
        }
    }

    Run run() {
        return run;
    }

    Core core() {
        return core;
    }

    View view() {
        return view;
    }

    Snapshot snapshot() {
        return new Snapshot(run, view, kernel);
    }

    CompletableFuture<Snapshot> ended() {
        return ended;
    }

    void open() {
        mailbox.open();
    }

    /** Creates the run in the store, then begins it. */
    CompletableFuture<Instance> create(List<Command> commands) {
        CompletableFuture<Instance> answer = new CompletableFuture<>();
        NewRun created = new NewRun(run, state(view), view.history().entries());
        mailbox.post(() -> Stages.of(() -> kernel.save(core.definition()))
                .thenCompose(saved -> create(created))
                .thenCompose(done -> begin(commands))
                .whenComplete((done, failure) -> created(answer, failure)));
        return answer;
    }

    private void created(CompletableFuture<Instance> answer, @Nullable Throwable failure) {
        if (failure == null) {
            answer.complete(snapshot());
        } else {
            detach(LiveRuns.closedException());
            answer.completeExceptionally(failure);
        }
    }

    private CompletionStage<Void> create(NewRun created) {
        return detached
                ? CompletableFuture.failedFuture(LiveRuns.closedException())
                : kernel.settings().store().create(created);
    }

    /** Leaves the message that begins a run, which is in the store since the one before it ended. */
    void beginLater(List<Command> commands) {
        mailbox.put(() -> detached ? NOTHING : begin(commands));
    }

    private CompletionStage<Void> begin(List<Command> commands) {
        kernel.telemetry().begun(this, commands);
        return setGoing(commands, view.status());
    }

    static RunState state(View view) {
        return new RunState(view.status(), view.state().updatedAt());
    }

    /** Leaves the message that sets going what was under way. */
    void takeUp(Status stored) {
        mailbox.put(() -> detached ? NOTHING : setGoing(core.underWay(view.state()), stored));
    }

    /** Code has come that may have been missing. */
    void codeArrived() {
        mailbox.post(() -> detached ? NOTHING : setGoing(activity.stalled(), view.status()));
    }

    private CompletionStage<Void> setGoing(List<Command> commands, Status before) {
        State state = view.state();
        view = new View(state, view.history(), activity.missingAfter(new Advance(state, commands)));
        activity.carryOut(commands, state);
        return view.status() == before ? NOTHING : showStatus();
    }

    /** Lets queries find the run by its status, on which nothing else depends. */
    private CompletionStage<Void> showStatus() {
        return Stages.of(() -> kernel.settings().store().append(new Append(run.runId(), state(view), List.of())))
                .exceptionally(failure -> {
                    LOG.warn("the store does not show yet that {} is {}", run, view.status(), failure);
                    return null;
                });
    }

    /** A step returned an outcome. */
    void completed(String node, int attempt, Payload outcome) {
        decide(() -> core.completed(view.state(), node, attempt, outcome, now()));
    }

    /** A step failed or took too long. */
    void failed(String node, int attempt, Throwable thrown) {
        double random = ThreadLocalRandom.current().nextDouble();
        decide(() ->
                core.failed(view.state(), node, attempt, Thrown.of(thrown), now(), random, kernel.payloads()::encode));
    }

    /** What a step did was undone. */
    void compensated(String node, int attempt) {
        decide(() -> core.compensated(view.state(), node, attempt, now()));
    }

    /** What a step did was not undone, or that took too long. */
    void compensationFailed(String node, int attempt, Throwable thrown) {
        double random = ThreadLocalRandom.current().nextDouble();
        decide(() -> core.compensationFailed(view.state(), node, attempt, Thrown.of(thrown), now(), random));
    }

    /** A timer's moment has come, and stays so if the clock is set back. */
    void due(Timer timer, Instant due) {
        decide(() -> core.due(view.state(), timer, Moments.later(now(), due), LiveRun::empty));
    }

    private Instant now() {
        return kernel.settings().clock().now();
    }

    /** A record without components. */
    private static Payload empty(String type) {
        return Payload.of(type, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private void decide(Supplier<Optional<Decision>> ruling) {
        mailbox.post(() -> detached
                ? NOTHING
                : Stages.of(() -> ruling.get().map(recording::record).orElse(NOTHING))
                        .handle((done, failure) -> recorded(failure, ruling)));
    }

    /** What a step returned must not get lost because a store cannot write for a while. */
    private @Nullable Object recorded(@Nullable Throwable failure, Supplier<Optional<Decision>> ruling) {
        if (Causes.of(failure) instanceof LostOwnershipException lost) {
            LOG.info("another engine has taken over {}", run);
            detach(lost);
        } else if (failure != null) {
            LOG.error("{} could not be recorded; trying again", run, failure);
            kernel.settings().clock().schedule(now().plus(PAUSE), () -> decide(ruling));
        }
        return null;
    }

    /** A decision is in the store: shows it, and does what follows. */
    void recorded(View next, List<Command> commands, Optional<Birth> following) {
        view = next;
        activity.carryOut(commands, next.state());
        if (!next.status().isEnded()) {
            return;
        }
        detachIfEnded();
        following.ifPresent(Birth::begin);
    }

    /** Lets the run go. Those who still wait for its end are told why it will not be seen here. */
    private void detach(RuntimeException why) {
        detached = true;
        activity.letGo();
        kernel.live().forget(this);
        ended.completeExceptionally(why);
    }

    /** Lets the run go if it had ended before it was taken in hand. */
    void letGoIfEnded() {
        mailbox.post(() -> {
            detachIfEnded();
            return NOTHING;
        });
    }

    /** Drops everything: the engine closes. */
    void letGo() {
        mailbox.post(() -> {
            detach(LiveRuns.closedException());
            return NOTHING;
        });
    }

    /** Does what a caller wants, or says why not. */
    void ask(Request request) {
        mailbox.post(() -> detached ? askAnew(request) : answer(request));
    }

    /** Somebody else has the run by now: this engine takes it in hand again. */
    private CompletionStage<?> askAnew(Request request) {
        try {
            kernel.live().require(run.runId()).ask(request);
        } catch (Throwable closed) { // or cannot be read
            request.settle(snapshot(), closed);
        }
        return NOTHING;
    }

    private CompletionStage<?> answer(Request request) {
        try {
            Verdict verdict = request.question().apply(this);
            if (verdict instanceof Verdict.Accepted accepted) {
                expectAnotherEnd();
                return Stages.of(() -> recording.record(accepted.decision()))
                        .handle((done, failure) -> recorded(request, Causes.of(failure)));
            }
            if (verdict instanceof Verdict.Refused refused) {
                request.refuse(refused.reason());
            } else {
                request.settle(snapshot(), null);
            }
        } catch (Throwable unexpected) { // whoever asked has to hear of it
            request.settle(snapshot(), unexpected);
        }
        detachIfEnded();
        return NOTHING;
    }

    /** A retry makes those who wait from now on wait for the end that is still to come. */
    private void expectAnotherEnd() {
        if (view.status().isEnded()) {
            ended = new CompletableFuture<>();
        }
    }

    private @Nullable Object recorded(Request request, @Nullable Throwable failure) {
        if (failure instanceof LostOwnershipException lost) {
            detach(lost);
            return askAnew(request);
        }
        request.settle(snapshot(), failure);
        detachIfEnded();
        return null;
    }

    private void detachIfEnded() {
        if (view.status().isEnded()) {
            ended.complete(snapshot());
            detach(LiveRuns.closedException());
        }
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.Thrown;
import dev.parasol.runtime.core.Timer;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.UnstorableException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store.NewRun;
import dev.parasol.runtime.spi.StoredRun;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run in this engine's memory. Everything that changes it goes through its mailbox. It stays as long as something
 * happens or is about to; a run at rest is looked at once, for what a caller wants of it, and let go of again.
 */
final class LiveRun {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    /** Between two tries to record what a store could not write. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final CompletionStage<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final Kernel kernel;
    private final Run run;
    private final Core core;
    private final Activity activity;
    private final Recording recording;
    private final Answering answering;
    private final Mailbox mailbox = new Mailbox();
    private volatile View view;
    /** Where the store says the run stands. From here on used in the mailbox only. */
    private RunState shown;
    /** Whether what is under way is set going here. */
    private boolean going;
    /** Whether this object has let the run go. */
    private boolean detached;

    LiveRun(Kernel kernel, Run run, Core core, View view, RunState shown) {
        this.kernel = kernel;
        this.run = run;
        this.core = core;
        this.view = view;
        this.shown = shown;
        this.activity = new Activity(kernel, this);
        this.recording = new Recording(kernel, this, activity);
        this.answering = new Answering(kernel, this, recording);
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

    void open() {
        mailbox.open();
    }

    /** Creates the run in the store, then begins it. */
    CompletableFuture<Instance> create(List<Command> commands) {
        CompletableFuture<Instance> answer = new CompletableFuture<>();
        mailbox.post(() -> Stages.of(() -> kernel.save(core.definition()))
                .thenCompose(saved -> create())
                .thenCompose(done -> begin(commands))
                .whenComplete((done, failure) -> created(answer, failure)));
        return answer;
    }

    private CompletionStage<Void> create() {
        return detached
                ? CompletableFuture.failedFuture(LiveRuns.closedException())
                : kernel.settings().store().create(created());
    }

    /** What the store is to create. */
    NewRun created() {
        return new NewRun(run, shown, view.history().entries());
    }

    private void created(CompletableFuture<Instance> answer, @Nullable Throwable failure) {
        if (failure == null) {
            answer.complete(snapshot());
        } else {
            detach();
            answer.completeExceptionally(failure);
        }
    }

    /**
     * Leaves the message that begins a run, which is in the store since the one before it ended: since then callers may have
     * found it there, and set it going.
     */
    void beginLater(List<Command> commands) {
        mailbox.put(() -> detached ? NOTHING : begin(going ? List.of() : commands));
    }

    private CompletionStage<Void> begin(List<Command> commands) {
        kernel.telemetry().begun(this, commands);
        // what a caller wants of the next run of a chain may come before this, and set it going
        return going ? NOTHING : setGoing(core.underWay(view.state()), now());
    }

    /**
     * This node has taken the run in hand: sets going what is under way. Should the object know of less than the store, it is
     * of no use any more.
     *
     * @param asOf what was due then is due, also if the clock has been set back
     */
    void takeUp(StoredRun stored, Instant asOf) {
        mailbox.post(() -> {
            if (detached || stored.entries() > view.state().size()) {
                detach();
                kernel.desk().lookAgain(run.runId());
                return NOTHING;
            }
            shown = stored.entries() == view.state().size() ? stored.state() : shown;
            return going ? NOTHING : setGoing(core.underWay(view.state()), asOf);
        });
    }

    /** Code has come that may have been missing. */
    void codeArrived() {
        mailbox.post(() -> detached || !going ? NOTHING : setGoing(activity.stalled(), now()));
    }

    private CompletionStage<Void> setGoing(List<Command> commands, Instant asOf) {
        view = view.with(activity.stallAfter(new Advance(view.state(), commands)));
        RunState standing = kernel.standing().of(core, view);
        going = standing.owner().isPresent();
        if (going) {
            activity.carryOut(commands, view.state(), asOf);
        }
        return recording.show(standing).thenCompose(done -> settle());
    }

    /** The store could not be told where the run stands: it stays here until it can. */
    void standLater() {
        Instant later = now().plus(PAUSE);
        kernel.settings().clock().schedule(later, () -> mailbox.post(this::stand));
    }

    private CompletionStage<Void> stand() {
        return detached || going ? settle() : setGoing(core.underWay(view.state()), now());
    }

    /** What the core says to a decision, with all that is under way unless that is known already. */
    Advance advance(Decision decision) {
        Advance advance = core.advance(view.state(), decision);
        return going ? advance : new Advance(advance.state(), core.underWay(advance.state()));
    }

    RunState shown() {
        return shown;
    }

    void shown(RunState written) {
        shown = written;
    }

    /** A step returned an outcome. One that can never be stored is the step's failure. */
    void completed(String node, int attempt, Payload outcome) {
        decide(
                () -> core.completed(view.state(), node, attempt, outcome, now()),
                unstorable -> failed(node, attempt, unstorable));
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
        decide(ruling, unstorable -> {
            LOG.error("{} could not be recorded; trying again", run, unstorable);
            kernel.settings().clock().schedule(now().plus(PAUSE), () -> decide(ruling));
        });
    }

    private void decide(Supplier<Optional<Decision>> ruling, Consumer<UnstorableException> otherwise) {
        mailbox.post(() -> detached
                ? NOTHING
                : Stages.of(() -> ruling.get().map(recording::record).orElse(NOTHING))
                        .handle((done, failure) -> decided(Causes.of(failure), ruling, otherwise))
                        .thenCompose(done -> settle()));
    }

    private @Nullable Object decided(
            @Nullable Throwable failure, Supplier<Optional<Decision>> ruling, Consumer<UnstorableException> otherwise) {
        if (failure instanceof LostOwnershipException lost) {
            lost(lost);
        } else if (failure instanceof UnstorableException unstorable) {
            otherwise.accept(unstorable);
        } else if (failure != null) {
            decideLater(ruling, otherwise, failure);
        }
        return null;
    }

    /** What a step returned must not get lost because a store cannot write for a while. */
    private void decideLater(
            Supplier<Optional<Decision>> ruling, Consumer<UnstorableException> otherwise, Throwable failure) {
        LOG.error("{} could not be recorded; trying again", run, failure);
        kernel.settings().clock().schedule(now().plus(PAUSE), () -> decide(ruling, otherwise));
    }

    /** A decision is in the store: shows it, and does what follows. */
    void recorded(View next, RunState standing, List<Command> commands, Optional<Birth> following) {
        view = next;
        shown = standing;
        going = standing.owner().isPresent();
        if (going) {
            activity.carryOut(commands, next.state());
        } else {
            activity.letGo();
        }
        if (next.status().isEnded()) {
            kernel.endings().ended(snapshot());
            following.ifPresent(Birth::begin);
        }
    }

    /** Does what a caller wants, or says why not. */
    void ask(Request request) {
        mailbox.post(() -> {
            if (detached) {
                kernel.desk().askLater(run.runId(), request);
                return NOTHING;
            }
            return answering.answer(request).thenCompose(done -> settle());
        });
    }

    /** Lets go of a run that nothing is about to happen to, unless the next message is there already. */
    private CompletionStage<Void> settle() {
        if (detached || !mailbox.isEmpty()) {
            return NOTHING;
        }
        if (shown.owner().isEmpty()) {
            detach();
            shown.wakeAt().ifPresent(kernel.claims()::wakeBy);
            return NOTHING;
        }
        boolean putBack = !view.stall().isNone() && !kernel.standing().isBusy(core, view);
        return putBack ? recording.putBack().thenCompose(done -> isInHand() ? NOTHING : settle()) : NOTHING;
    }

    /** Whether the store says that the run is in a node's hand. */
    private boolean isInHand() {
        return shown.owner().isPresent();
    }

    /** Another engine has the run, or it has gone on elsewhere. */
    void lost(LostOwnershipException lost) {
        LOG.info("another engine has taken over {}: {}", run, lost.getMessage());
        detach();
        kernel.desk().lookAgain(run.runId());
    }

    private void detach() {
        if (!detached) {
            detached = true;
            activity.letGo();
            kernel.live().forget(this);
            kernel.endings().lookAgain(run.runId());
        }
    }

    /** Drops everything: the engine closes. */
    void letGo() {
        mailbox.post(() -> {
            detach();
            return NOTHING;
        });
    }
}

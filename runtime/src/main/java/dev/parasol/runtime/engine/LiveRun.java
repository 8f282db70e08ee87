package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

    static final CompletionStage<Void> NOTHING = CompletableFuture.completedFuture(null);

    private final Kernel kernel;
    private final Run run;
    private final Core core;
    private final Activity activity;
    private final Recording recording;
    private final Answering answering;
    private final Rulings rulings;
    private final Mailbox mailbox = new Mailbox();
    private volatile View view;
    /** What stands for the run since it was moved to another version. */
    private volatile @Nullable LiveRun successor;

    /** Whether what is under way is set going here. From here on used in the mailbox only. */
    private boolean going;
    /** Whether this object has let the run go. */
    private boolean detached;

    LiveRun(Kernel kernel, Run run, Core core, View view, RunState shown) {
        this.kernel = kernel;
        this.run = run;
        this.core = core;
        this.view = view;
        this.activity = new Activity(kernel, this);
        this.recording = new Recording(kernel, this, activity, shown);
        this.answering = new Answering(kernel, this, recording);
        this.rulings = new Rulings(kernel, this, recording);
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

    /** For what happens to the run by itself. */
    Rulings rulings() {
        return rulings;
    }

    /** Whether it can be moved. */
    Moving moving() {
        return new Moving(kernel);
    }

    /** The run as it is now, on whatever version. */
    Snapshot snapshot() {
        LiveRun moved = successor;
        return moved == null ? new Snapshot(run, view, kernel) : moved.snapshot();
    }

    void open() {
        mailbox.open();
    }

    /** Creates the run in the store, then begins it. */
    CompletableFuture<Instance> create(Birth birth) {
        CompletableFuture<Instance> answer = new CompletableFuture<>();
        mailbox.post(() -> Stages.of(
                        () -> detached ? CompletableFuture.failedFuture(LiveRuns.closedException()) : birth.write())
                .thenCompose(done -> begin(birth.commands()))
                .whenComplete((done, failure) -> created(answer, failure)));
        return answer;
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
        mailbox.put(() -> detached ? NOTHING : begin(commands));
    }

    private CompletionStage<Void> begin(List<Command> commands) {
        // what a caller wants of the next run of a chain may come before this, and set it going
        kernel.telemetry().begun(this, going ? List.of() : commands);
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
            if (stored.entries() == view.state().size()) {
                recording.shown(stored.state());
            }
            return going ? NOTHING : setGoing(core.underWay(view.state()), asOf);
        });
    }

    /** Code has come that may have been missing. */
    void codeArrived() {
        mailbox.post(() -> detached || !going ? NOTHING : setGoing(activity.stalled(), now()));
    }

    private CompletionStage<Void> setGoing(List<Command> commands, Instant asOf) {
        view = view.with(activity.stallAfter(new Advance(view.state(), commands)));
        RunState standing = kernel.standing().of(core, view, asOf);
        going = standing.owner().isPresent();
        if (going) {
            takeInHand();
            activity.carryOut(commands, view.state(), asOf);
        }
        return Stages.then(recording.show(standing), this::settle);
    }

    private void takeInHand() {
        if (recording.isInHand()) {
            kernel.hand().take(this);
        }
    }

    /** The store could not be told where the run stands: tells it again. */
    void stand() {
        mailbox.post(() -> detached || going ? settle() : setGoing(core.underWay(view.state()), now()));
    }

    /** What the core says to a decision, with all that is under way unless that is known already. */
    Advance advance(Decision decision) {
        Advance advance = core.advance(view.state(), decision);
        return going ? advance : new Advance(advance.state(), core.underWay(advance.state()));
    }

    private Instant now() {
        return kernel.settings().clock().now();
    }

    /** Handles a message, unless the run was let go of, and settles. */
    void handle(Supplier<CompletionStage<Void>> message) {
        mailbox.post(() -> detached ? NOTHING : Stages.then(message.get(), this::settle));
    }

    /**
     * A decision is in the store: shows it, and does what follows.
     *
     * @param at when it was made
     */
    void recorded(View next, List<Command> commands, Optional<Birth> following, Instant at) {
        view = next;
        going = recording.isInHand();
        if (going) {
            takeInHand();
            activity.carryOut(commands, next.state(), at);
        } else {
            activity.letGo();
        }
        if (next.status().isEnded()) {
            kernel.endings().ended(snapshot());
            following.ifPresent(Birth::begin);
        }
    }

    /** Records the move of another object's run to the version that this one is of. Done when it stands for the run. */
    CompletionStage<Void> arrive(Arrival arrival, LiveRun before) {
        CompletableFuture<Void> arrived = new CompletableFuture<>();
        mailbox.post(() -> recording
                .arrive(arrival, before)
                .thenCompose(done -> settle())
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        arrived.complete(null);
                    } else {
                        arrived.completeExceptionally(Arrival.refusal(failure));
                    }
                }));
        return arrived;
    }

    /** Another object stands for the run from now on. */
    void leaveTo(LiveRun moved) {
        successor = moved;
        kernel.live().replace(this, moved);
        detached = true;
        activity.letGo();
    }

    /** Does what a caller wants, or says why not. */
    void ask(Request request) {
        mailbox.post(() -> {
            if (detached) {
                kernel.desk().askLater(run.runId(), request);
                return NOTHING;
            }
            return Stages.then(answering.answer(request), this::settle);
        });
    }

    /** Lets go of a run that nothing is about to happen to, unless the next message is there already. */
    private CompletionStage<Void> settle() {
        if (detached || !mailbox.isEmpty()) {
            return NOTHING;
        }
        if (!recording.isInHand()) {
            detach();
            recording.shown().wakeAt().ifPresent(kernel.claims()::wakeBy);
            return NOTHING;
        }
        boolean putBack = !view.stall().isNone() && !kernel.standing().isBusy(core, view);
        return putBack ? recording.putBack().thenCompose(done -> recording.isInHand() ? NOTHING : settle()) : NOTHING;
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
            kernel.hand().leave(this);
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

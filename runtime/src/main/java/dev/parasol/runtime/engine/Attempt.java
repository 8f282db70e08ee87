package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.spi.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt of a step or of its compensation: waits until it is due, runs, and tells its run how it ended, unless it was dropped before. */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Kernel kernel;
    private final LiveRun run;
    private final StepNode node;
    private final Command.Call command;
    private final Work work;
    private final List<StepArgument> arguments;
    private final Place place;

    private boolean over;
    private @Nullable Thread thread;
    private @Nullable CompletionStage<?> later;
    private Clock.@Nullable Alarm alarm;
    private volatile boolean dropped;

    Attempt(Kernel kernel, LiveRun run, Command.Call command, Work work, List<StepArgument> arguments) {
        this.kernel = kernel;
        this.run = run;
        this.command = command;
        this.work = work;
        this.arguments = arguments;
        this.node = (StepNode) run.core().definition().graph().node(command.node());
        this.place = kernel.workers().place(node.name(), run.run().workflow(), this::run);
    }

    /**
     * Runs as soon as it is due and there is room.
     *
     * @param asOf what is due by then is due, whatever the clock shows by now
     */
    void begin(Instant asOf) {
        if (command.notBefore().isAfter(asOf)) {
            wakeAt(command.notBefore(), place::run);
        } else {
            place.run();
        }
    }

    private synchronized void wakeAt(Instant moment, Runnable task) {
        if (!over) {
            alarm = kernel.settings().clock().schedule(moment, task);
        }
    }

    private void run() {
        if (!enter()) {
            place.release();
            return;
        }
        kernel.telemetry().stepStarted(run.run(), command);
        try {
            node.timeout().ifPresent(this::limit);
            Object result = work.call(values());
            leave();
            if (result instanceof CompletionStage<?> stage) {
                follow(stage);
            } else {
                kernel.workers().wrapUp(() -> end(result));
            }
        } catch (Throwable thrown) { // whatever a step throws is its failure
            leave();
            kernel.workers().wrapUp(() -> fail(thrown));
        }
    }

    private synchronized boolean enter() {
        if (!over) {
            thread = Thread.currentThread();
        }
        return !over;
    }

    /** From here on the thread is the engine's, and nobody may interrupt it. */
    private synchronized void leave() {
        if (thread != null) {
            thread = null;
            Thread.interrupted();
        }
    }

    private void limit(Duration timeout) {
        wakeAt(Moments.after(kernel.settings().clock().now(), timeout), () -> timeOut(timeout));
    }

    private ArgumentValues values() {
        @Nullable Object[] values = new Object[arguments.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = arguments.get(index).read(kernel.payloads());
        }
        return new ArgumentValues(
                values, new AttemptContext(run.run(), work.effect(), command.attempt(), () -> dropped));
    }

    /** Waits for a step that goes on elsewhere, without a thread. */
    private void follow(CompletionStage<?> stage) {
        boolean tooLate;
        synchronized (this) {
            later = stage;
            tooLate = over;
        }
        if (tooLate) {
            stop();
        }
        kernel.telemetry().stepReturned(run.run(), node.name(), stage);
        stage.whenComplete((value, failure) ->
                kernel.workers().goOn(() -> kernel.workers().wrapUp(() -> end(value, Causes.of(failure)))));
    }

    private void end(@Nullable Object result, @Nullable Throwable failure) {
        if (failure == null) {
            end(result);
        } else {
            fail(failure);
        }
    }

    private void end(@Nullable Object result) {
        try {
            Runnable told = work.ended(result);
            if (finish()) {
                told.run();
            }
            place.release();
        } catch (Throwable unusable) { // a record's own code may throw anything while it is written down
            fail(unusable);
        }
    }

    private void fail(Throwable thrown) {
        if (finish()) {
            work.failed(thrown);
        }
        place.release();
    }

    private void timeOut(Duration timeout) {
        if (finish()) {
            stop();
            work.failed(new TimeoutException("took longer than " + timeout));
        }
    }

    /** Its run has ended or the engine closes: whatever it returns is not recorded. */
    void drop() {
        dropped = true;
        if (finish()) {
            stop();
        }
    }

    /** Whether this is the first to say how the attempt ends. */
    private synchronized boolean finish() {
        boolean first = !over;
        over = true;
        if (alarm != null) {
            alarm.cancel();
        }
        return first;
    }

    private void stop() {
        place.leave();
        CompletionStage<?> elsewhere;
        synchronized (this) {
            if (thread != null) {
                thread.interrupt();
            }
            elsewhere = later;
        }
        if (elsewhere != null) {
            cancel(elsewhere);
            place.release();
        }
    }

    /** As far as the stage is one that can be cancelled. */
    private void cancel(CompletionStage<?> elsewhere) {
        try {
            elsewhere.toCompletableFuture().cancel(true);
        } catch (RuntimeException impossible) {
            LOG.debug("what {} returned cannot be cancelled and goes on for nobody", node.name(), impossible);
        }
    }
}

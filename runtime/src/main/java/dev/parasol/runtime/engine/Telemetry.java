package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.definition.Graph;
import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.telemetry.EngineAdvanced;
import dev.parasol.runtime.telemetry.RunnerInitialized;
import dev.parasol.runtime.telemetry.Source;
import dev.parasol.runtime.telemetry.StepEvent;
import dev.parasol.runtime.telemetry.StepEvent.Method;
import dev.parasol.runtime.telemetry.WorkflowEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets listeners know what happens to runs. While nobody listens it looks at nothing, not even at the clock. */
record Telemetry(Listeners listeners, Clock clock, String nodeName) {

    private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);

    /** This engine has taken a run in hand. */
    void taken(Run run, RunnerInitialized.How how) {
        if (!listeners.isEmpty()) {
            listeners.tell(new RunnerInitialized(seen(run), how));
        }
    }

    /** A run was created here. */
    void begun(LiveRun created, List<Command> commands) {
        if (!listeners.isEmpty()) {
            taken(created.run(), RunnerInitialized.How.START);
            Decision.Started started = EntryReader.started(created.view().history());
            Advance first = new Advance(created.view().state(), commands);
            recorded(created, created.core().nothing(), started, first);
        }
    }

    /** A decision is in the store, and nothing was done about it yet. */
    void recorded(LiveRun run, State before, Decision decision, Advance advance) {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            tell(run, before, decision, advance);
        } catch (RuntimeException unexpected) { // what cannot be told has happened all the same
            LOG.warn("{} was not told of {}", decision, run.run(), unexpected);
        }
    }

    /** A run has come to another version; that is in the store, and nothing was done about it yet. */
    void moved(LiveRun run, State before, Decision.Migrated decision, int commands) {
        if (!listeners.isEmpty()) {
            Source source = new Source(run.run(), nodeName, decision.at());
            State after = run.view().state();
            listeners.tell(new WorkflowEvent.Moved(source, decision.from().version(), decision.by(), decision.why()));
            advanced(source, after, decision, commands);
            if (!before.status().isEnded()) { // that it had failed was told then
                ended(source, after);
            }
        }
    }

    private void tell(LiveRun run, State before, Decision decision, Advance advance) {
        Source source = new Source(run.run(), nodeName, decision.at());
        State after = advance.state();
        Graph graph = run.core().definition().graph();
        new News(source, graph, before, after).of(decision).forEach(listeners::tell);
        advanced(source, after, decision, advance.commands().size());
        ended(source, after);
    }

    private void advanced(Source source, State after, Decision decision, int commands) {
        Duration commit = Durations.between(decision.at(), clock.now());
        listeners.tell(new EngineAdvanced(source, after.size(), what(decision), commands, commit));
    }

    private What what(Decision decision) {
        return EntryKind.valueOf(EntryWriter.write(decision, 1, nodeName).kind())
                .what();
    }

    private void ended(Source source, State state) {
        Duration duration = Durations.between(state.startedAt(), source.at());
        if (state.status() == Status.FAILED) {
            listeners.tell(new WorkflowEvent.Failed(source, state.failure().orElseThrow(), duration));
        } else if (state.status().isEnded()) {
            listeners.tell(new WorkflowEvent.Stopped(source, state.status(), undone(state), duration));
        }
    }

    private static Optional<Failure> undone(State state) {
        return state.status() == Status.COMPENSATED ? state.failure() : Optional.empty();
    }

    /** An attempt of a step, or of its compensation, has begun. */
    void stepStarted(Run run, Command.Call call) {
        if (!listeners.isEmpty()) {
            Method method = call instanceof Command.Compensate ? Method.COMPENSATE : Method.EXECUTE;
            listeners.tell(new StepEvent.Started(seen(run), call.node(), method, call.attempt()));
        }
    }

    /** A step has returned a stage. */
    void stepReturned(Run run, String step, CompletionStage<?> stage) {
        if (!listeners.isEmpty() && !isDone(stage)) {
            listeners.tell(new StepEvent.Suspended(seen(run), step, StepEvent.Wait.STAGE, Optional.empty()));
        }
    }

    /** A stage that does not say is not done. */
    private static boolean isDone(CompletionStage<?> stage) {
        try {
            return stage.toCompletableFuture().isDone();
        } catch (RuntimeException unsupported) {
            LOG.debug("{} does not say whether it is done", stage, unsupported);
            return false;
        }
    }

    private Source seen(Run run) {
        return new Source(run, nodeName, clock.now());
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.DecisionVisitor;
import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.Phase;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.core.Thrown;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Graph;
import dev.parasol.runtime.telemetry.Source;
import dev.parasol.runtime.telemetry.StepEvent;
import dev.parasol.runtime.telemetry.StepEvent.Method;
import dev.parasol.runtime.telemetry.TelemetryEvent;
import dev.parasol.runtime.telemetry.WorkflowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one decision did to the nodes of a run: what it says itself, then what follows from it for the nodes that ended and
 * for the awaits that began to wait.
 */
record News(Source source, Graph graph, State before, State after) implements DecisionVisitor<List<TelemetryEvent>> {

    List<TelemetryEvent> of(Decision decision) {
        List<TelemetryEvent> news = new ArrayList<>(decision.accept(this));
        for (State.Recorded node : ended(decision)) {
            if (graph.node(node.node()) instanceof AwaitNode) {
                news.add(awaitEnded(node, decision));
            }
            news.addAll(follows(node));
        }
        graph.nodes().stream()
                .filter(node -> node instanceof AwaitNode && begins(node.name()))
                .forEach(await -> news.add(suspended(await.name(), StepEvent.Wait.EVENT, await.timeout())));
        return news;
    }

    /** What a rerun begins with ended in another run, and was told of that one. */
    private List<State.Recorded> ended(Decision decision) {
        List<State.Recorded> all = after.outcomes();
        int known = decision instanceof Decision.Started
                ? all.size()
                : before.outcomes().size();
        return all.subList(known, all.size());
    }

    private boolean begins(String node) {
        return after.phase(node) == Phase.ACTIVE && before.phase(node) != Phase.ACTIVE;
    }

    private TelemetryEvent awaitEnded(State.Recorded await, Decision decision) {
        StepEvent.Cause cause =
                decision instanceof Decision.AwaitTimedOut ? StepEvent.Cause.TIMEOUT : StepEvent.Cause.EVENT;
        Optional<String> outcome = Optional.of(await.outcome().type());
        return new StepEvent.Resumed(source, await.node(), cause, outcome, lasted(await.node()));
    }

    /** The edges that are taken at once, and those that are not. */
    private List<TelemetryEvent> follows(State.Recorded ended) {
        String outcome = ended.outcome().type();
        List<TelemetryEvent> follows = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            if (edge.from().equals(ended.node()) && edge.on().equals(outcome)) {
                edge.after()
                        .ifPresentOrElse(delay -> follows.add(delayed(edge.to(), delay)), () -> taken.add(edge.to()));
            }
        }
        if (!taken.isEmpty()) {
            follows.add(new WorkflowEvent.Transition(source, ended.node(), outcome, taken));
        }
        return follows;
    }

    private TelemetryEvent delayed(String to, Duration delay) {
        return suspended(to, StepEvent.Wait.DELAY, Optional.of(delay));
    }

    private TelemetryEvent suspended(String node, StepEvent.Wait waitsFor, Optional<Duration> atMost) {
        Optional<Instant> until = atMost.map(limit -> Moments.after(source.at(), limit));
        return new StepEvent.Suspended(source, node, waitsFor, until);
    }

    private TelemetryEvent delayOver(String to, Duration waited) {
        return new StepEvent.Resumed(source, to, StepEvent.Cause.DELAY, Optional.empty(), waited);
    }

    /** How long a node has stood where it stood before; no time at all if it had not begun. */
    private Duration lasted(String node) {
        return since(before.since(node));
    }

    private Duration since(Optional<Instant> moment) {
        return moment.map(from -> Durations.between(from, source.at())).orElse(Duration.ZERO);
    }

    @Override
    public List<TelemetryEvent> started(Decision.Started started) {
        TelemetryEvent start = new WorkflowEvent.Started(source);
        return started.delay()
                .map(delay -> List.of(start, delayed(graph.start(), delay)))
                .orElseGet(() -> List.of(start));
    }

    @Override
    public List<TelemetryEvent> startDelayElapsed(Decision.StartDelayElapsed elapsed) {
        return List.of(delayOver(graph.start(), Durations.between(before.startedAt(), elapsed.at())));
    }

    @Override
    public List<TelemetryEvent> stepCompleted(Decision.StepCompleted completed) {
        String step = completed.node();
        Optional<String> outcome = Optional.of(completed.outcome().type());
        return List.of(new StepEvent.Stopped(source, step, Method.EXECUTE, completed.attempt(), outcome, lasted(step)));
    }

    @Override
    public List<TelemetryEvent> attemptFailed(Decision.AttemptFailed failed) {
        Optional<Instant> next = Optional.of(failed.nextAttemptAt());
        return failed(failed.node(), Method.EXECUTE, failed.attempt(), failed.failure(), next);
    }

    @Override
    public List<TelemetryEvent> stepGaveUp(Decision.StepGaveUp gaveUp) {
        return failed(gaveUp.node(), Method.EXECUTE, gaveUp.attempt(), gaveUp.failure(), Optional.empty());
    }

    @Override
    public List<TelemetryEvent> stepCompensated(Decision.StepCompensated compensated) {
        return List.of(new StepEvent.Stopped(
                source,
                compensated.node(),
                Method.COMPENSATE,
                compensated.attempt(),
                Optional.empty(),
                since(before.compensatingSince())));
    }

    @Override
    public List<TelemetryEvent> compensationAttemptFailed(Decision.CompensationAttemptFailed failed) {
        Optional<Instant> next = Optional.of(failed.nextAttemptAt());
        return failed(failed.node(), Method.COMPENSATE, failed.attempt(), failed.failure(), next);
    }

    @Override
    public List<TelemetryEvent> compensationGaveUp(Decision.CompensationGaveUp gaveUp) {
        return failed(gaveUp.node(), Method.COMPENSATE, gaveUp.attempt(), gaveUp.failure(), Optional.empty());
    }

    private List<TelemetryEvent> failed(
            String step, Method method, int attempt, Thrown failure, Optional<Instant> next) {
        Duration duration = method == Method.EXECUTE ? lasted(step) : since(before.compensatingSince());
        return List.of(
                new StepEvent.Failed(source, step, method, attempt, failure.type(), failure.message(), next, duration));
    }

    @Override
    public List<TelemetryEvent> delayElapsed(Decision.DelayElapsed elapsed) {
        String from = elapsed.from();
        String outcome = before.outcome(from).map(Payload::type).orElse("");
        return List.of(
                delayOver(elapsed.to(), lasted(from)),
                new WorkflowEvent.Transition(source, from, outcome, List.of(elapsed.to())));
    }

    /** An event is told when its await ends. */
    @Override
    public List<TelemetryEvent> eventReceived(Decision.EventReceived received) {
        return List.of();
    }

    @Override
    public List<TelemetryEvent> awaitTimedOut(Decision.AwaitTimedOut timedOut) {
        return List.of();
    }

    /** What ends the run is told as its end. */
    @Override
    public List<TelemetryEvent> instanceTimedOut(Decision.InstanceTimedOut timedOut) {
        return List.of();
    }

    @Override
    public List<TelemetryEvent> cancelled(Decision.Cancelled cancelled) {
        return List.of();
    }

    @Override
    public List<TelemetryEvent> retried(Decision.Retried retried) {
        return List.of();
    }

    /** Nothing of it happens to a node. */
    @Override
    public List<TelemetryEvent> migrated(Decision.Migrated migrated) {
        return List.of();
    }
}

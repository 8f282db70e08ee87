package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.OnFailure;
import dev.parasol.runtime.definition.Sketch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An instance on a clock that only the test moves. Each act decides, appends and advances, as an engine would. */
final class Run {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Core core;
    private final Map<Basis, Core> past = new HashMap<>();
    private final List<Decision> history = new ArrayList<>();
    private State state;
    private List<Command> commands = List.of();
    private Instant now = START;

    private Run(Sketch sketch) {
        core = Core.of(sketch.definition());
        state = core.nothing();
    }

    static Run of(Sketch sketch) {
        return of(sketch, true);
    }

    static Run of(Sketch sketch, boolean failFast) {
        return of(sketch, failFast, Optional.empty(), Optional.empty());
    }

    static Run of(Sketch sketch, boolean failFast, Optional<Duration> delay, Optional<Duration> timeout) {
        Run run = new Run(sketch);
        OnFailure onFailure = run.core.definition().onFailure();
        run.append(new Decision.Started(Optional.of(payload("input")), failFast, onFailure, delay, timeout, run.now));
        return run;
    }

    static Payload payload(String type) {
        return Payload.of(type, ("\"" + type + "\"").getBytes(StandardCharsets.UTF_8));
    }

    /** The step's current attempt returns. */
    Run returns(String node, String outcome) {
        return append(resultOf(node, state.attempt(node), outcome).orElseThrow());
    }

    Optional<Decision> resultOf(String node, int attempt, String outcome) {
        return core.completed(state, node, attempt, payload(outcome), now);
    }

    /** The step's current attempt throws. */
    Run fails(String node) {
        return append(failureOf(node, state.attempt(node), new IllegalStateException("broken"))
                .orElseThrow());
    }

    Optional<Decision> failureOf(String node, int attempt, Throwable thrown) {
        return core.failed(
                state,
                node,
                attempt,
                Thrown.of(thrown),
                now,
                0.5,
                failed -> payload(failed.getClass().getName()));
    }

    /** The current attempt to compensate the step returns. */
    Run compensates(String node, int attempt) {
        return append(core.compensated(state, node, attempt, now).orElseThrow());
    }

    /** The current attempt to compensate the step throws. */
    Run failsToCompensate(String node, int attempt) {
        Thrown thrown = Thrown.of(new IllegalStateException("stuck"));
        return append(
                core.compensationFailed(state, node, attempt, thrown, now, 0.5).orElseThrow());
    }

    /** An event that the instance takes arrives. */
    Run receives(String event) {
        return append(accepted(sent(Optional.empty(), event)));
    }

    Run receives(String eventId, String event) {
        return append(accepted(sent(Optional.of(eventId), event)));
    }

    Verdict sent(Optional<String> eventId, String event) {
        return core.resume(state, eventId, payload(event), now);
    }

    /** It is moved to another version. */
    Run moved(Sketch to, Map<String, String> moves) {
        return moved(to, moves, Map.of());
    }

    Run moved(Sketch to, Map<String, String> moves, Map<String, Payload> supplied) {
        Core other = Core.of(to.definition());
        Crossing crossing = new Crossing(core, other, moves, Set.of());
        Passage passage = crossing.decide(state, wanted -> having(supplied, wanted), "ana", "why not", now);
        assertThat(passage).isInstanceOf(Passage.Open.class);
        Decision.Migrated decision = ((Passage.Open) passage).decision();
        State before = state;
        state = Crossing.arrive(core, before, other, decision);
        past.put(decision.from(), core);
        core = other;
        history.add(decision);
        return this;
    }

    private static Map<String, Payload> having(Map<String, Payload> supplied, Predicate<String> wanted) {
        return supplied.entrySet().stream()
                .filter(supply -> wanted.test(supply.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Why it cannot be moved to another version. */
    Hindrance hindrance(Sketch to, Map<String, String> moves, String... staying) {
        Crossing crossing = new Crossing(core, Core.of(to.definition()), moves, Set.of(staying));
        Passage passage = crossing.decide(state, wanted -> Map.of(), "ana", "why not", now);
        assertThat(passage).isInstanceOf(Passage.Closed.class);
        return ((Passage.Closed) passage).hindrance();
    }

    /** Its whole history, over all versions that it was on. */
    Chronicle chronicle() {
        return new Chronicle(core, past::get);
    }

    Run cancelled() {
        return append(accepted(core.cancel(state, now)));
    }

    Run retried() {
        return append(accepted(core.retry(state, now)));
    }

    private static Decision accepted(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).decision();
    }

    Run waits(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** A timer is due, and something is to be done about it. */
    Run fires(Timer timer) {
        return append(due(timer).orElseThrow(() -> new AssertionError(timer + " led to no decision in " + state)));
    }

    Optional<Decision> due(Timer timer) {
        return core.due(state, timer, now, Run::payload);
    }

    private Run append(Decision decision) {
        history.add(decision);
        Advance advance = core.advance(state, decision);
        state = advance.state();
        commands = advance.commands();
        return this;
    }

    Core core() {
        return core;
    }

    State state() {
        return state;
    }

    Instant now() {
        return now;
    }

    List<Decision> history() {
        return history;
    }

    /** What the last act asked for. */
    List<Command> commands() {
        return commands;
    }

    /** The steps that the last act started, in order. */
    List<String> started() {
        return commands.stream()
                .filter(Command.RunStep.class::isInstance)
                .map(command -> ((Command.RunStep) command).node())
                .toList();
    }
}

package dev.parasol.runtime.core;

import dev.parasol.StepFailed;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.ParameterSource;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The semantics of one definition. Has no state of its own, so it serves any number of instances and threads.
 *
 * <p>An engine does the same for everything that happens: it asks for the decision ({@link #completed}, {@link #failed},
 * {@link #compensated}, {@link #compensationFailed}, {@link #due}, {@link #resume}, {@link #cancel}, {@link #retry}), appends
 * it, then {@link #advance advances} and carries out the commands. After a restart it {@link #replay replays} and carries
 * out what is {@link #underWay}.
 */
public final class Core {

    private final Plan plan;
    private final State nothing;
    private final Rulings rulings;
    private final Wiring wiring;

    private Core(Definition definition) {
        plan = new Plan(definition);
        rulings = new Rulings(plan);
        wiring = new Wiring(plan);
        NodeState[] nodes = new NodeState[plan.nodeCount()];
        EdgeState[] edges = new EdgeState[plan.edgeCount()];
        Arrays.fill(nodes, NodeState.PENDING);
        Arrays.fill(edges, EdgeState.OPEN);
        nothing = new State(plan, nodes, edges, Progress.NONE);
    }

    /** The semantics of a definition. */
    public static Core of(Definition definition) {
        return new Core(definition);
    }

    /** What this is the semantics of. */
    public Definition definition() {
        return plan.definition();
    }

    Plan plan() {
        return plan;
    }

    /** The state before the first decision. */
    public State nothing() {
        return nothing;
    }

    /**
     * The next state, and what to do about it.
     *
     * @throws UnfittingDecisionException if the state cannot lead to this decision
     */
    public Advance advance(State state, Decision decision) {
        Fold fold = new Fold(plan, state);
        new Interpreter(fold).apply(decision);
        return fold.advance();
    }

    /**
     * The state that a history adds up to.
     *
     * @throws UnfittingDecisionException if the definition cannot have led to this history
     */
    public State replay(List<? extends Decision> history) {
        return replay(nothing, history);
    }

    /** The state that further decisions lead to. */
    State replay(State before, List<? extends Decision> history) {
        Fold fold = new Fold(plan, before);
        Interpreter interpreter = new Interpreter(fold);
        history.forEach(interpreter::apply);
        return fold.advance().state();
    }

    /** Everything that runs or is timed in a state: what to do when an instance is taken over. Empty once it has ended. */
    public List<Command> underWay(State state) {
        return new UnderWay(plan, state).commands();
    }

    /** When the first of what is {@link #underWay} is due, steps that are left out not counted; empty if nothing ever is. */
    public Optional<Instant> nextDue(State state, Set<String> leftOut) {
        return Optional.ofNullable(new UnderWay(plan, state).earliest(leftOut));
    }

    /**
     * An attempt of a step returned an outcome.
     *
     * @return what to append; empty if it came too late, because the instance or the attempt has ended
     * @throws IllegalArgumentException if the definition knows no such outcome of the step
     */
    public Optional<Decision> completed(State state, String node, int attempt, Payload outcome, Instant at) {
        return rulings.completed(state, node, attempt, outcome, at);
    }

    /**
     * An attempt of a step failed or took too long.
     *
     * @param random from 0 to 1, varies the wait before the next attempt
     * @param encode makes the payload of the outcome that a transition catches; only called if one does
     * @return what to append; empty if it came too late, because the instance or the attempt has ended
     */
    public Optional<Decision> failed(
            State state,
            String node,
            int attempt,
            Thrown thrown,
            Instant at,
            double random,
            Function<StepFailed, Payload> encode) {
        return rulings.failed(state, node, attempt, thrown, at, random, encode);
    }

    /**
     * An attempt to compensate a step returned.
     *
     * @return what to append; empty if it came too late, because the instance or the attempt has ended
     */
    public Optional<Decision> compensated(State state, String node, int attempt, Instant at) {
        return rulings.compensated(state, node, attempt, at);
    }

    /**
     * An attempt to compensate a step failed or took too long.
     *
     * @param random from 0 to 1, varies the wait before the next attempt
     * @return what to append; empty if it came too late, because the instance or the attempt has ended
     */
    public Optional<Decision> compensationFailed(
            State state, String node, int attempt, Thrown thrown, Instant at, double random) {
        return rulings.compensationFailed(state, node, attempt, thrown, at, random);
    }

    /**
     * A timer's moment has come.
     *
     * @param encode makes the payload of a record without components from its binary name; only called for an await's
     *     timeout
     * @return what to append; empty if there is nothing to be done about it, or if it is not due yet
     */
    public Optional<Decision> due(State state, Timer timer, Instant at, Function<String, Payload> encode) {
        return rulings.due(state, timer, at, encode);
    }

    /**
     * A caller sends an event. Accepted as long as its await waits or may still start, and has got no other event; not any
     * more once the instance is compensated.
     */
    public Verdict resume(State state, Optional<String> eventId, Payload event, Instant at) {
        return rulings.resume(state, eventId, event, at);
    }

    /** A caller cancels the instance. Accepted until it has ended, and when it has failed. */
    public Verdict cancel(State state, Instant at) {
        return rulings.cancel(state, at);
    }

    /** A caller retries the instance. Accepted once it has failed, or could not be compensated. */
    public Verdict retry(State state, Instant at) {
        return rulings.retry(state, at);
    }

    /**
     * Why a run cannot be run anew from a node; empty if it can: the node's turn had come, and no step that is kept was
     * compensated, or is going to be.
     *
     * @param node the name of a step or await
     */
    public Optional<String> refuseRerun(State state, String node) {
        return new Beginnings(plan, state, Set.of()).refuse(node);
    }

    /**
     * What a decision of one run is in the history of another one that begins anew from a node: the same as of a first
     * attempt, or nothing where it belongs to the node, to one after it, or to the first run as a whole. A history turned
     * like that replays to a state in which the node is active and all that was recorded beside and before it is there.
     *
     * @param node a step or await that the first run had reached
     * @param at when the other run starts
     */
    public Function<Decision, Optional<Decision>> before(String node, Instant at) {
        Before before = Before.node(plan, plan.index(node), at);
        return decision -> decision.accept(before);
    }

    /** What each parameter of a step is called with, in their order; all of it is recorded once the step runs. */
    public List<Argument> arguments(State state, String node) {
        return wiring.arguments(state, plan.index(node));
    }

    /** What each of some sources has supplied; empty if one is missing that is not optional. */
    public Optional<List<Argument>> arguments(State state, List<ParameterSource> sources) {
        return wiring.arguments(state, sources);
    }

    /** What each parameter of a step's {@code compensate} is called with, in their order. */
    public List<Argument> compensationArguments(State state, String node) {
        return wiring.compensation(state, plan.index(node));
    }

    /** The name of the await that an event ends; empty if the definition has none. */
    public Optional<String> awaitOf(String eventType) {
        return Optional.ofNullable(plan.awaitOf(eventType)).map(plan::name);
    }
}

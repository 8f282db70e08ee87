package dev.parasol.processor.generate;

import dev.parasol.processor.graph.MigrationFlow;
import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ParameterSource.Outcomes;
import dev.parasol.processor.graph.Supplied;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Crossing;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Passage;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.Phase;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.core.Thrown;
import dev.parasol.runtime.core.Timer;
import dev.parasol.runtime.core.Verdict;
import dev.parasol.runtime.definition.DefinitionJson;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.instance.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** One instance of a random workflow, run by the engine's core on its first version until it is moved to the second. */
final class MovedInstance {

    private static final Duration LONGER_THAN_ANY_DELAY = Duration.ofDays(1);

    private final RandomMigrations.Sample sample;
    private final MigrationFlow flow;
    private final Core old;
    private final Core next;
    private final Random random;
    private Core core;
    private State state;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    MovedInstance(RandomMigrations.Sample sample, Random random) {
        this.sample = sample;
        this.random = random;
        flow = sample.migration().flow();
        old = core(sample.workflow(), sample.migration().old());
        next = core(sample.workflow(), sample.migration().next());
        core = old;
        Decision started = new Decision.Started(
                Optional.empty(), true, old.definition().onFailure(), Optional.empty(), Optional.empty(), now);
        state = old.advance(old.nothing(), started).state();
    }

    private static Core core(WorkflowModel workflow, VersionGraph graph) {
        byte[] json = new DefinitionText(workflow, graph).text().getBytes(StandardCharsets.UTF_8);
        return Core.of(DefinitionJson.read(json, "v" + graph.version().key()));
    }

    State state() {
        return state;
    }

    boolean hasFailed() {
        return state.status() == Status.FAILED;
    }

    /** Does one of the things that can happen next, where there is any. */
    boolean goOn(boolean mayFail) {
        List<Decision> possible = possible(mayFail);
        if (possible.isEmpty()) {
            return false;
        }
        state = core.advance(state, possible.get(random.nextInt(possible.size())))
                .state();
        return true;
    }

    private List<Decision> possible(boolean mayFail) {
        now = now.plus(LONGER_THAN_ANY_DELAY);
        List<Decision> possible = new ArrayList<>();
        for (Command command : core.underWay(state)) {
            if (command instanceof Command.RunStep run) {
                core.arguments(state, run.node());
                possible.addAll(ends(run, mayFail));
            } else if (command instanceof Command.SetTimer timer) {
                core.due(state, timer.timer(), now, MovedInstance::payload).ifPresent(possible::add);
            }
        }
        state.awaiting()
                .forEach(event -> accepted(core.resume(state, Optional.empty(), payload(event), now), possible));
        if (possible.isEmpty()) {
            accepted(core.retry(state, now), possible);
        }
        return possible;
    }

    private static void accepted(Verdict verdict, List<Decision> possible) {
        if (verdict instanceof Verdict.Accepted accepted) {
            possible.add(accepted.decision());
        }
    }

    private List<Decision> ends(Command.RunStep run, boolean mayFail) {
        List<Decision> ends = new ArrayList<>();
        Node step = core.definition().graph().node(run.node());
        for (String outcome : step.outcomes()) {
            if (!outcome.equals("dev.parasol.StepFailed")) {
                core.completed(state, run.node(), run.attempt(), payload(outcome), now)
                        .ifPresent(ends::add);
            }
        }
        if (mayFail) {
            Thrown thrown = Thrown.of(new IllegalStateException("broken"));
            core.failed(state, run.node(), run.attempt(), thrown, now, 0.5, failed -> payload("dev.parasol.StepFailed"))
                    .ifPresent(ends::add);
        }
        return ends;
    }

    private static Payload payload(String type) {
        return Payload.of(type, type.getBytes(StandardCharsets.UTF_8));
    }

    /** The nodes where it rests, if it does; delays only run on once it is retried. */
    Set<String> resting() {
        List<Decision> retry = new ArrayList<>();
        accepted(core.retry(state, now), retry);
        State running =
                retry.isEmpty() ? state : core.advance(state, retry.get(0)).state();
        Set<String> resting = new HashSet<>();
        for (Node node : core.definition().graph().nodes()) {
            Phase phase = running.phase(node.name());
            if (phase != Phase.PENDING && phase != Phase.DONE && phase != Phase.SKIPPED) {
                resting.add(node.name());
            }
        }
        for (Command command : core.underWay(running)) {
            if (command instanceof Command.SetTimer timer && timer.timer() instanceof Timer.EdgeDelay delay) {
                resting.add(delay.to());
            }
        }
        return resting;
    }

    /** What the engine would do about moving it now. */
    Passage decide() {
        Map<String, String> moves = new HashMap<>();
        sample.migration()
                .migration()
                .moves()
                .forEach(move -> moves.put(
                        binary(move.from().orElseThrow()), binary(move.to().orElseThrow())));
        Set<String> staying = new HashSet<>();
        sample.migration().migration().staying().forEach(node -> staying.add(binary(node)));
        return new Crossing(old, next, moves, staying).decide(state, this::supplied, "ana", "why not", now);
    }

    private static String binary(TypeRef node) {
        return node.type().binary();
    }

    private Map<String, Payload> supplied(Predicate<String> wanted) {
        Map<String, Payload> made = new LinkedHashMap<>();
        for (Supplied call : flow.supplied()) {
            String node = call.outcome().node().type().binary();
            if (wanted.test(node) && old.arguments(state, sources(call)).isPresent()) {
                made.put(node, payload(call.outcome().outcome().type().binary()));
            }
        }
        return made;
    }

    private List<ParameterSource> sources(Supplied call) {
        return flow.sources(call).stream()
                .map(Outcomes.class::cast)
                .map(outcomes -> (ParameterSource) new ParameterSource.Outcome(
                        outcomes.optional(),
                        outcomes.from().stream().map(MovedInstance::producer).toList()))
                .toList();
    }

    private static ParameterSource.Producer producer(NodeOutcome outcome) {
        return new ParameterSource.Producer(
                outcome.node().type().binary(), outcome.outcome().type().binary());
    }

    void move(Passage.Open open) {
        state = Crossing.arrive(old, state, next, open.decision());
        core = next;
    }
}

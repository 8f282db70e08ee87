package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.instance.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A random instance at a random moment, moved to a random graph. It is left alone for a reason that there is, or moved and
 * then goes on to its end.
 */
final class SimulatedMove {

    private final Random random;
    private final Simulation original;
    private final Definition to;
    private final Core core;
    private final Map<String, String> moves = new HashMap<>();
    private final Set<String> staying = new HashSet<>();
    private final Map<String, Payload> supplies = new HashMap<>();
    private final NaiveMove move;

    SimulatedMove(long seed) {
        random = new Random(seed);
        original = new Simulation(seed);
        to = otherVersion();
        core = Core.of(to);
        move = new NaiveMove(original.definition, to, original.naive, moves);
        for (Node node : original.definition.graph().nodes()) {
            if (chance(20)) {
                moves.put(node.name(), anyNode());
            }
            if (chance(3)) {
                staying.add(node.name());
            }
        }
    }

    /** The same graph, or a quite different one. */
    private Definition otherVersion() {
        Definition graph = chance(30) ? original.definition : RandomGraphs.next(random);
        return new Definition(
                graph.workflow(),
                2,
                graph.about(),
                graph.input(),
                graph.onFailure(),
                graph.onContinue(),
                graph.graph());
    }

    /** What became of it, if it was moved. */
    Optional<SimulatedSequel> run() {
        original.begin();
        Set<Reason> reasons = new NaiveHindrances(move, staying).beforehand();
        if (reasons.isEmpty()) {
            move.goOver();
            to.graph().nodes().forEach(node -> supply(node.name()));
            Map<String, Payload> supplied = original.state.status() == Status.PENDING ? Map.of() : supplies;
            reasons.addAll(new NaiveHindrances(move, staying)
                    .of(supplied, original.state.progress().started().onFailure()));
        }
        Passage passage = new Crossing(original.core, core, moves, staying)
                .decide(original.state, this::wanted, "ana", "why not", original.now);
        if (passage instanceof Passage.Closed closed) {
            assertThat(reasons)
                    .as(closed.toString())
                    .contains(closed.hindrance().reason());
            return Optional.empty();
        }
        Agreement.same("what hinders " + original.state, reasons, Set.of());
        SimulatedSequel sequel = new SimulatedSequel(random, original, core, move, ((Passage.Open) passage).decision());
        sequel.run();
        return Optional.of(sequel);
    }

    private void supply(String node) {
        List<String> outcomes = to.graph().node(node).outcomes().stream()
                .filter(outcome -> outcome.startsWith("N"))
                .toList();
        if (move.isWanted(node) && chance(50)) {
            supplies.put(node, Run.payload(any(outcomes)));
        }
    }

    private Map<String, Payload> wanted(Predicate<String> wanted) {
        for (Node node : to.graph().nodes()) {
            Agreement.same("wanted " + node.name(), wanted.test(node.name()), move.isWanted(node.name()));
        }
        return supplies;
    }

    private String anyNode() {
        return any(to.graph().nodes()).name();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}

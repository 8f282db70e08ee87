package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * A random instance at a random moment, run anew from any node that it can be. The rerun is a history like any other, has
 * what it should have of the first one, and ends as an instance does that began with the same outcomes.
 */
final class SimulatedRerun {

    private final Random random;
    private final Simulation original;

    SimulatedRerun(long seed) {
        random = new Random(seed);
        original = new Simulation(seed);
    }

    /** Returns whether there was a node to begin from. */
    boolean run() {
        original.begin();
        List<String> possible = original.definition.graph().nodes().stream()
                .map(Node::name)
                .filter(node -> original.core.refuseRerun(original.state, node).isEmpty())
                .toList();
        Optional<String> node = original.any(possible);
        node.ifPresent(this::rerun);
        return node.isPresent();
    }

    private void rerun(String node) {
        Instant later = original.now.plus(Duration.ofMinutes(random.nextInt(300)));
        Function<Decision, Optional<Decision>> before = original.core.before(node, later);
        List<Decision> kept = original.history.stream()
                .flatMap(decision -> before.apply(decision).stream())
                .toList();
        Simulation rerun = new Simulation(random, original.definition);

        rerun.take(kept, later);
        checkStart(rerun.state, node);
        rerun.finish();

        if (rerun.state.status() == Status.COMPENSATED) {
            assertThat(rerun.state.failure().orElseThrow().message()).startsWith("the instance took longer than");
        } else {
            checkEnd(rerun.state);
        }
    }

    private void checkStart(State state, String from) {
        Set<String> anew = anew(from);
        assertThat(state.active()).contains(from);
        for (Node node : original.definition.graph().nodes()) {
            String name = node.name();
            if (!anew.contains(name)) {
                Optional<Payload> recorded = original.state.outcome(name).or(() -> delivered(state, name));
                Agreement.same(name, state.outcome(name), recorded);
            } else if (!name.equals(from)) {
                Agreement.same(name, state.phase(name), Phase.PENDING);
            }
        }
    }

    /** What came early to an await that a failure held back, and that nothing holds back in the rerun. */
    private Optional<Payload> delivered(State state, String node) {
        return original.state.phase(node) == Phase.HELD
                ? state.outcome(node).filter(original.state.keptEvents()::contains)
                : Optional.empty();
    }

    private Set<String> anew(String from) {
        Set<String> anew = new HashSet<>(Set.of(from));
        for (int before = 0; before < anew.size(); ) {
            before = anew.size();
            original.definition.edges().stream()
                    .filter(edge -> anew.contains(edge.from()))
                    .filter(Edge::leadsToNode)
                    .forEach(edge -> anew.add(edge.to()));
        }
        return anew;
    }

    private void checkEnd(State ended) {
        StraightInstance straight = new StraightInstance(original.definition, outcomes(ended));

        straight.run();

        Agreement.same("status", ended.status(), Status.COMPLETED);
        Agreement.same("outcomes", outcomes(ended), outcomes(straight.state));
        Agreement.same("results", Set.copyOf(ended.results()), Set.copyOf(straight.state.results()));
        Agreement.same(
                "whether it continues as new",
                ended.continuation().isPresent(),
                straight.state.continuation().isPresent());
    }

    private static Map<String, Payload> outcomes(State state) {
        Map<String, Payload> outcomes = new HashMap<>();
        state.outcomes().forEach(recorded -> outcomes.put(recorded.node(), recorded.outcome()));
        return outcomes;
    }
}

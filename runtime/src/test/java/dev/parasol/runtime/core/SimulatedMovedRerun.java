package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.definition.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reruns of a random instance that was moved and has come to its end, from every node that it can be run anew from. */
record SimulatedMovedRerun(SimulatedSequel original) {

    /** Returns how many nodes there were. */
    long run() {
        return nodes().filter(node ->
                        original.chronicle.refuseRerun(original.history, node).isEmpty())
                .peek(this::rerun)
                .count();
    }

    private Stream<String> nodes() {
        return original.core.definition().graph().nodes().stream().map(Node::name);
    }

    private void rerun(String node) {
        Instant later = original.state.updatedAt().plus(Duration.ofHours(1));
        List<Decision> kept = original.chronicle.before(original.history, node, later).stream()
                .flatMap(Optional::stream)
                .toList();

        State rerun = original.chronicle.replay(kept);

        assertThat(rerun.active()).as("active in the rerun from " + node).contains(node);
        Plan plan = original.core.plan();
        Descendants anew = Descendants.of(plan, plan.index(node));
        nodes().forEach(other -> Agreement.same(
                other + " in the rerun from " + node,
                rerun.outcome(other),
                anew.contain(plan.index(other)) ? Optional.empty() : original.state.outcome(other)));
    }
}

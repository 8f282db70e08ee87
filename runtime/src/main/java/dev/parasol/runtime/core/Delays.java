package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.Edge;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the delays of an instance that comes from another graph go on: each on the edge of the same outcome if there is one,
 * else on any edge to the node that it leads to, so that this one follows at the same moment.
 */
final class Delays {

    private final Plan plan;
    private final Outlook outlook;
    private final Map<Integer, Instant> moments = new HashMap<>();
    private final Map<Integer, Instant> homeless = new HashMap<>();
    private @Nullable String lost;

    private Delays(Plan plan, Outlook outlook) {
        this.plan = plan;
        this.outlook = outlook;
    }

    static Delays of(Standstill rest, State state, Plan plan, Outlook outlook, Map<String, String> moves) {
        Delays delays = new Delays(plan, outlook);
        for (int edge : rest.delays()) {
            Instant due = state.edges()[edge].due();
            if (due != null) {
                delays.place(rest.plan().edge(edge), due, moves);
            }
        }
        delays.homeless.forEach(delays::house);
        return delays;
    }

    private void place(Edge old, Instant due, Map<String, String> moves) {
        String target = old.leadsToNode() ? moves.getOrDefault(old.to(), old.to()) : old.to();
        Optional<Integer> same = IntStream.range(0, plan.edgeCount())
                .filter(edge -> isSame(plan.edge(edge), old, target))
                .boxed()
                .findFirst();
        if (same.isPresent()) {
            moments.put(same.get(), due);
        } else if (old.leadsToNode()) {
            homeless.merge(plan.index(target), due, Moments::later);
        } else {
            lost = Expected.shown(target);
        }
    }

    private static boolean isSame(Edge edge, Edge old, String target) {
        return edge.from().equals(old.from())
                && edge.on().equals(old.on())
                && edge.to().equals(target);
    }

    private void house(int target, Instant due) {
        IntStream.of(plan.incoming(target))
                .filter(edge -> moments.containsKey(edge) || !outlook.isOpen(plan.source(edge)))
                .boxed()
                .findFirst()
                .ifPresentOrElse(
                        edge -> moments.merge(edge, due, Moments::later),
                        () -> lost = Expected.shown(plan.name(target)));
    }

    /** What a delay leads to that has no place in this graph. */
    Optional<String> lost() {
        return Optional.ofNullable(lost);
    }

    /** When an edge is taken; null if no delay of it is under way. */
    @Nullable
    Instant moment(int edge) {
        return moments.get(edge);
    }
}

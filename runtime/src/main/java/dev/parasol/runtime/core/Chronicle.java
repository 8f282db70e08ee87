package dev.parasol.runtime.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A whole history, which goes over from one definition to another wherever the instance was moved.
 *
 * @param last the semantics that the instance goes by now
 * @param others those that it went by before
 */
public record Chronicle(Core last, Function<Basis, Core> others) {

    /**
     * The state that a history adds up to.
     *
     * @throws UnfittingDecisionException if the definitions cannot have led to this history
     */
    public State replay(List<Decision> history) {
        int latest = latestMove(history);
        if (latest < 0) {
            return last.replay(history);
        }
        return last.replay(arrival(history, latest), history.subList(latest + 1, history.size()));
    }

    /** The state right after a move. */
    private State arrival(List<Decision> history, int move) {
        Decision.Migrated moved = (Decision.Migrated) history.get(move);
        Core from = others.apply(moved.from());
        State before = new Chronicle(from, others).replay(history.subList(0, move));
        return Crossing.arrive(from, before, core(moved.to()), moved);
    }

    private static int latestMove(List<Decision> history) {
        for (int index = history.size() - 1; index >= 0; index--) {
            if (history.get(index) instanceof Decision.Migrated) {
                return index;
            }
        }
        return -1;
    }

    /**
     * Why a run cannot be run anew from a node; empty if it can. See {@link Core#refuseRerun}. What had ended before the run
     * was moved belongs to another graph, and cannot.
     */
    public Optional<String> refuseRerun(List<Decision> history, String node) {
        return new Beginnings(last.plan(), replay(history), endedElsewhere(history)).refuse(node);
    }

    private Set<Integer> endedElsewhere(List<Decision> history) {
        int latest = latestMove(history);
        if (latest < 0) {
            return Set.of();
        }
        State arrival = arrival(history, latest);
        return IntStream.range(0, last.plan().nodeCount())
                .filter(node -> arrival.nodes()[node].phase() == Phase.DONE)
                .boxed()
                .collect(Collectors.toSet());
    }

    /**
     * What each decision of a history is in that of another run which begins anew from a node; see {@link Core#before}. Moves
     * are kept, but for those before the run had begun: it begins on the last version then. A step that the run comes to a
     * second time, on another version, has had an attempt before, and is kept with the next one.
     */
    public List<Optional<Decision>> before(List<Decision> history, String node, Instant at) {
        int latest = latestMove(history);
        Before onOthers = Before.move(last.plan(), last.plan().index(node), at, early(history, latest));
        Before onLast = Before.node(last.plan(), last.plan().index(node), at);
        boolean begun = false;
        List<Optional<Decision>> kept = new ArrayList<>(history.size());
        for (int index = 0; index < history.size(); index++) {
            Decision decision = history.get(index);
            begun = begun || begins(decision);
            boolean isFutile = decision instanceof Decision.Migrated && !begun;
            kept.add(isFutile ? Optional.empty() : decision.accept(index <= latest ? onOthers : onLast));
        }
        return latest < 0 ? kept : counted(kept);
    }

    /** The types of events that wait for their awaits since before the latest move. */
    private Set<String> early(List<Decision> history, int latest) {
        return latest < 0
                ? Set.of()
                : arrival(history, latest).keptEvents().stream()
                        .map(Payload::type)
                        .collect(Collectors.toSet());
    }

    private List<Optional<Decision>> counted(List<Optional<Decision>> kept) {
        Core first = kept.stream()
                .flatMap(Optional::stream)
                .filter(Decision.Migrated.class::isInstance)
                .map(moved -> core(((Decision.Migrated) moved).from()))
                .findFirst()
                .orElse(last);
        Recount recount = new Recount(first, this::core);
        return kept.stream().map(decision -> decision.map(recount::next)).toList();
    }

    private Core core(Basis basis) {
        return basis.equals(Basis.of(last.definition())) ? last : others.apply(basis);
    }

    private static boolean begins(Decision decision) {
        return decision instanceof Decision.StartDelayElapsed
                || (decision instanceof Decision.Started started
                        && started.delay().isEmpty());
    }
}

package dev.parasol.processor.graph;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides, exactly, whether there is a run in which a node runs and other nodes before it end in given outcomes.
 *
 * <p>It goes backwards from what is asked for: the topologically latest node of all runs only because some edge to it was
 * taken, so it is replaced by the pair that the edge comes from, until one pair is left or one node would have to end in
 * two outcomes. A node that was replaced never comes back, because all that replaces it is earlier.
 *
 * <p>All nodes of the graph are reachable, and it has no cycle.
 */
final class CommonRuns {

    private final OutcomeGraph graph;
    private final int[] position;

    CommonRuns(OutcomeGraph graph) {
        this.graph = graph;
        position = new int[graph.nodes()];
        int[] order = graph.topologicalOrder();
        IntStream.range(0, order.length).forEach(index -> position[order[index]] = index);
    }

    /** Whether some run reaches the node and has at least one of the pairs. */
    boolean isPossible(int node, BitSet pairs) {
        if (node == graph.start()) {
            return !pairs.isEmpty();
        }
        Search search = new Search();
        for (int incoming : graph.incoming(node)) {
            pairs.stream().forEach(pair -> search.offer(incoming, pair));
        }
        return search.succeeds();
    }

    /** Whether some run that reaches the node has both pairs, which are of nodes before it. */
    boolean meetAt(int node, int one, int other) {
        Search search = new Search();
        for (int incoming : graph.incoming(node)) {
            search.offer(incoming, one, other);
        }
        return canMeet(one, other) && search.succeeds();
    }

    /** Whether some run reaches both nodes. */
    boolean reach(int one, int other) {
        if (one == graph.start() || other == graph.start()) {
            return true;
        }
        Search search = new Search();
        for (int toOne : graph.incoming(one)) {
            for (int toOther : graph.incoming(other)) {
                search.offer(toOne, toOther);
            }
        }
        return search.succeeds();
    }

    /** Whether some run has both pairs, whatever comes after. */
    boolean canMeet(int one, int other) {
        Search search = new Search();
        search.offer(one, other);
        return search.succeeds();
    }

    /** What is left to explain: sets of at most three pairs, the latest first. */
    private final class Search {

        private final Set<Set<Integer>> seen = new HashSet<>();
        private final Deque<int[]> open = new ArrayDeque<>();

        void offer(int... pairs) {
            int[] latestFirst = IntStream.of(pairs)
                    .distinct()
                    .boxed()
                    .sorted((one, other) -> Integer.compare(positionOf(other), positionOf(one)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (isConsistent(latestFirst) && seen.add(setOf(latestFirst))) {
                open.push(latestFirst);
            }
        }

        boolean succeeds() {
            while (!open.isEmpty()) {
                int[] pairs = open.pop();
                if (pairs.length == 1) {
                    return true;
                }
                for (int incoming : graph.incoming(graph.nodeOf(pairs[0]))) {
                    int[] next = pairs.clone();
                    next[0] = incoming;
                    offer(next);
                }
            }
            return false;
        }

        private Set<Integer> setOf(int[] pairs) {
            return new HashSet<>(IntStream.of(pairs).boxed().toList());
        }

        private int positionOf(int pair) {
            return position[graph.nodeOf(pair)];
        }

        /** No node ends in two outcomes; pairs of one node stand side by side. */
        private boolean isConsistent(int[] pairs) {
            return IntStream.range(1, pairs.length)
                    .allMatch(index -> graph.nodeOf(pairs[index]) != graph.nodeOf(pairs[index - 1]));
        }
    }
}

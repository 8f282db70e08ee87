package dev.parasol.processor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Decides, exactly and in linear time, whether every run that reaches a node has one of some pairs before it.
 *
 * <p>It looks for a run that has none. Backwards, each node before the target gets an outcome that is none of the pairs and
 * leads only to nodes that can go on like that; forwards, the target is searched for along such outcomes only. A node can
 * choose alone, because what runs after it depends on nothing but the choices.
 *
 * <p>All nodes of the graph are reachable, and it has no cycle.
 */
final class CertainSupply {

    private static final int NONE = -1;

    private final OutcomeGraph graph;
    private final int[] order;

    CertainSupply(OutcomeGraph graph) {
        this.graph = graph;
        order = graph.topologicalOrder();
    }

    /**
     * A run that lacks all of the pairs.
     *
     * @param path the pairs from the start to the node, as few as there can be; empty where the node is the start
     * @param beside the pairs of other nodes before the node that the run depends on, in topological order
     */
    record Gap(List<Integer> path, List<Integer> beside) {}

    /** A run that reaches the node without any of the pairs before it; none where one of them is certain. */
    Optional<Gap> gap(int node, BitSet pairs) {
        return new Search(node, pairs).gap();
    }

    private final class Search {

        private final int node;
        private final BitSet supplying;
        private final BitSet before;

        /** For each node before, an outcome that avoids the pairs, or none. */
        private final int[] safe = new int[graph.nodes()];

        Search(int node, BitSet supplying) {
            this.node = node;
            this.supplying = supplying;
            before = graph.ancestors(node);
            Arrays.fill(safe, NONE);
            for (int index = order.length - 1; index >= 0; index--) {
                int parent = order[index];
                if (before.get(parent)) {
                    safe[parent] = graph.pairs(parent)
                            .filter(this::isAdmissible)
                            .findFirst()
                            .orElse(NONE);
                }
            }
        }

        private boolean isAdmissible(int pair) {
            return !supplying.get(pair) && IntStream.of(graph.targets(pair)).allMatch(this::canAvoid);
        }

        private boolean canAvoid(int target) {
            return !before.get(target) || safe[target] != NONE;
        }

        Optional<Gap> gap() {
            return path().map(path -> new Gap(path, beside(path)));
        }

        /** Breadth first, so that there is no shorter one. */
        private Optional<List<Integer>> path() {
            int[] by = new int[graph.nodes()];
            Arrays.fill(by, NONE);
            Deque<Integer> open = new ArrayDeque<>(List.of(graph.start()));
            while (!open.isEmpty()) {
                int next = open.remove();
                if (next == node) {
                    return Optional.of(back(by));
                }
                graph.pairs(next).filter(this::isAdmissible).forEach(pair -> enter(pair, by, open));
            }
            return Optional.empty();
        }

        private void enter(int pair, int[] by, Deque<Integer> open) {
            for (int target : graph.targets(pair)) {
                boolean leadsOn = target == node || before.get(target);
                if (leadsOn && target != graph.start() && by[target] == NONE) {
                    by[target] = pair;
                    open.add(target);
                }
            }
        }

        private List<Integer> back(int[] by) {
            Deque<Integer> path = new ArrayDeque<>();
            for (int at = node; at != graph.start(); at = graph.nodeOf(by[at])) {
                path.addFirst(by[at]);
            }
            return List.copyOf(path);
        }

        /** What the nodes that also run end in, where another outcome would not do. */
        private List<Integer> beside(List<Integer> path) {
            int[] taken = safe.clone();
            path.forEach(pair -> taken[graph.nodeOf(pair)] = pair);
            BitSet onPath = new BitSet();
            path.stream().map(graph::nodeOf).forEach(onPath::set);
            return runs(taken)
                    .filter(other -> !onPath.get(other) && matters(other))
                    .map(other -> taken[other])
                    .boxed()
                    .toList();
        }

        private boolean matters(int other) {
            IntPredicate admissible = this::isAdmissible;
            return graph.pairs(other).anyMatch(admissible.negate());
        }

        /** The nodes before the node that run when each of them ends in what it is told, in topological order. */
        private IntStream runs(int[] taken) {
            BitSet running = new BitSet();
            running.set(graph.start());
            List<Integer> found = new ArrayList<>();
            for (int next : order) {
                if (running.get(next) && before.get(next)) {
                    found.add(next);
                    IntStream.of(graph.targets(taken[next])).forEach(running::set);
                }
            }
            return found.stream().mapToInt(Integer::intValue);
        }
    }
}

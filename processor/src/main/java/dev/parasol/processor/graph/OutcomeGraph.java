package dev.parasol.processor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Nodes, what each can end in, and where that leads, as numbers.
 *
 * <p><b>Shape:</b> nodes are numbered from 0, and so are pairs of a node and one of its outcomes: those of node 0 first.
 * An outcome that leads to no node ends its branch. All of it is iterative: a line of thousands of nodes is no problem.
 */
final class OutcomeGraph {

    private final int start;
    private final int[] firstPair;
    private final int[] nodeOfPair;
    private final int[][] targets;
    private final int[][] incoming;

    /**
     * @param start the first node
     * @param leads for each node, for each of its outcomes, the nodes it leads to
     */
    OutcomeGraph(int start, int[][][] leads) {
        this.start = start;
        firstPair = new int[leads.length + 1];
        for (int node = 0; node < leads.length; node++) {
            firstPair[node + 1] = firstPair[node] + leads[node].length;
        }
        targets = Arrays.stream(leads).flatMap(Arrays::stream).toArray(int[][]::new);
        nodeOfPair = IntStream.range(0, leads.length)
                .flatMap(node -> pairs(node).map(pair -> node))
                .toArray();
        incoming = incomingOf(leads.length);
    }

    private int[][] incomingOf(int nodes) {
        List<List<Integer>> found = new ArrayList<>();
        IntStream.range(0, nodes).forEach(node -> found.add(new ArrayList<>()));
        for (int pair = 0; pair < targets.length; pair++) {
            for (int target : targets[pair]) {
                found.get(target).add(pair);
            }
        }
        return found.stream()
                .map(pairs -> pairs.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    int start() {
        return start;
    }

    int nodes() {
        return firstPair.length - 1;
    }

    /** The pairs of a node, one for each of its outcomes. */
    IntStream pairs(int node) {
        return IntStream.range(firstPair[node], firstPair[node + 1]);
    }

    int nodeOf(int pair) {
        return nodeOfPair[pair];
    }

    int[] targets(int pair) {
        return targets[pair];
    }

    /** The pairs that lead to a node. */
    int[] incoming(int node) {
        return incoming[node];
    }

    /** The nodes that some path from this one reaches, itself included. */
    BitSet reachableFrom(int from) {
        return closure(IntStream.of(from), node -> pairs(node).flatMap(pair -> Arrays.stream(targets[pair])));
    }

    /** The nodes from which some path leads to the node; the node itself only where it is on a cycle. */
    BitSet ancestors(int node) {
        return closure(parents(node), this::parents);
    }

    private IntStream parents(int node) {
        return Arrays.stream(incoming[node]).map(this::nodeOf);
    }

    private BitSet closure(IntStream from, IntFunction<IntStream> next) {
        BitSet seen = new BitSet(nodes());
        Deque<Integer> open = new ArrayDeque<>();
        IntConsumer see = node -> {
            if (!seen.get(node)) {
                seen.set(node);
                open.add(node);
            }
        };
        from.forEach(see);
        while (!open.isEmpty()) {
            next.apply(open.remove()).forEach(see);
        }
        return seen;
    }

    /**
     * All nodes, each after those that lead to it. Nodes on a cycle, and those after one, are left out: where there is a
     * cycle there is no such order.
     */
    int[] topologicalOrder() {
        int[] undecided =
                Arrays.stream(incoming).mapToInt(pairs -> pairs.length).toArray();
        int[] order = new int[nodes()];
        int size = 0;
        for (int node = 0; node < undecided.length; node++) {
            if (undecided[node] == 0) {
                order[size++] = node;
            }
        }
        for (int next = 0; next < size; next++) {
            for (int pair : pairs(order[next]).toArray()) {
                for (int target : targets[pair]) {
                    if (--undecided[target] == 0) {
                        order[size++] = target;
                    }
                }
            }
        }
        return Arrays.copyOf(order, size);
    }

    boolean hasCycle() {
        return topologicalOrder().length < nodes();
    }
}

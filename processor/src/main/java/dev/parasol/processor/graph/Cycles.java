package dev.parasol.processor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Finds the shortest loop of every part of a graph in which each node leads to each other. */
final class Cycles {

    private static final int UNSEEN = -1;

    private final OutcomeGraph graph;

    Cycles(OutcomeGraph graph) {
        this.graph = graph;
    }

    /** The pairs to follow, from a loop's first node round to it again; one loop for each part. */
    List<int[]> shortest() {
        if (!graph.hasCycle()) {
            return List.of();
        }
        List<int[]> loops = new ArrayList<>();
        BitSet done = new BitSet(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            BitSet part = done.get(node) ? new BitSet() : partOf(node);
            if (!part.isEmpty()) {
                loops.add(shortestIn(part));
                done.or(part);
            }
        }
        return loops;
    }

    /** The nodes that the node leads to and that lead to it; none where it is on no cycle. */
    private BitSet partOf(int node) {
        BitSet before = graph.ancestors(node);
        BitSet part = new BitSet(graph.nodes());
        if (before.get(node)) {
            before.stream().filter(other -> graph.ancestors(other).get(node)).forEach(part::set);
        }
        return part;
    }

    private int[] shortestIn(BitSet part) {
        return part.stream()
                .mapToObj(this::loopThrough)
                .reduce((shortest, loop) -> loop.length < shortest.length ? loop : shortest)
                .orElseThrow();
    }

    private int[] loopThrough(int node) {
        int[] by = new int[graph.nodes()];
        Arrays.fill(by, UNSEEN);
        Deque<Integer> open = new ArrayDeque<>(List.of(node));
        while (by[node] == UNSEEN) {
            int next = open.remove();
            graph.pairs(next).forEach(pair -> {
                for (int target : graph.targets(pair)) {
                    if (by[target] == UNSEEN) {
                        by[target] = pair;
                        open.add(target);
                    }
                }
            });
        }
        return back(by, node);
    }

    private int[] back(int[] by, int node) {
        Deque<Integer> loop = new ArrayDeque<>();
        int at = node;
        do {
            loop.addFirst(by[at]);
            at = graph.nodeOf(by[at]);
        } while (at != node);
        return loop.stream().mapToInt(Integer::intValue).toArray();
    }
}

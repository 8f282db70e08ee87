package dev.parasol.processor.graph;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Every run of a small graph, found by trying every outcome of every node: an edge is taken when its node ran and ended in
 * its outcome, and dead otherwise; a node runs when one of its incoming edges is taken, and is skipped when all are dead.
 */
final class AllRuns {

    /** The pairs that happen in each run; all else follows from them. */
    private final Set<BitSet> runs = new LinkedHashSet<>();

    private final OutcomeGraph graph;
    private final int[] firstPair;
    private final int[] outcomes;
    private final BitSet[] before;

    AllRuns(OutcomeGraph graph) {
        this.graph = graph;
        firstPair = IntStream.range(0, graph.nodes())
                .map(node -> graph.pairs(node).min().orElseThrow())
                .toArray();
        outcomes = IntStream.range(0, graph.nodes())
                .map(node -> (int) graph.pairs(node).count())
                .toArray();
        before = IntStream.range(0, graph.nodes()).mapToObj(graph::ancestors).toArray(BitSet[]::new);
        int[] choices = new int[graph.nodes()];
        do {
            runs.add(run(choices));
        } while (advance(choices));
    }

    private boolean advance(int[] choices) {
        for (int node = 0; node < choices.length; node++) {
            choices[node]++;
            if (choices[node] < outcomes[node]) {
                return true;
            }
            choices[node] = 0;
        }
        return false;
    }

    /** Random graphs are numbered in a topological order. */
    private BitSet run(int[] choices) {
        BitSet happened = new BitSet();
        for (int node = 0; node < choices.length; node++) {
            boolean runs =
                    node == graph.start() || IntStream.of(graph.incoming(node)).anyMatch(happened::get);
            if (runs) {
                happened.set(firstPair[node] + choices[node]);
            }
        }
        return happened;
    }

    private boolean runs(BitSet run, int node) {
        return graph.pairs(node).anyMatch(run::get);
    }

    /** Whether every run that reaches the node has one of the pairs before it. */
    boolean areCertain(int node, BitSet pairs) {
        return runs.stream().filter(run -> runs(run, node)).allMatch(run -> hasBefore(run, node, pairs));
    }

    /** Whether some run that reaches the node has one of the pairs before it. */
    boolean arePossible(int node, BitSet pairs) {
        return runs.stream().filter(run -> runs(run, node)).anyMatch(run -> hasBefore(run, node, pairs));
    }

    /** Whether some run that reaches the node has both pairs. */
    boolean meetAt(int node, int one, int other) {
        return runs.stream().anyMatch(run -> runs(run, node) && run.get(one) && run.get(other));
    }

    boolean canMeet(int one, int other) {
        return runs.stream().anyMatch(run -> run.get(one) && run.get(other));
    }

    private boolean hasBefore(BitSet run, int node, BitSet pairs) {
        return pairs.stream().anyMatch(pair -> run.get(pair) && before[node].get(graph.nodeOf(pair)));
    }

    /** The number of edges of the shortest taken path to the node in a run that has none of the pairs before it. */
    OptionalInt shortestWithout(int node, BitSet pairs) {
        return runs.stream()
                .filter(run -> runs(run, node) && !hasBefore(run, node, pairs))
                .mapToInt(run -> distance(run, node))
                .min();
    }

    private int distance(BitSet run, int node) {
        int[] distance = new int[graph.nodes()];
        for (int next = 1; next <= node; next++) {
            distance[next] = IntStream.of(graph.incoming(next))
                    .filter(run::get)
                    .map(pair -> distance[graph.nodeOf(pair)] + 1)
                    .min()
                    .orElse(graph.nodes());
        }
        return distance[node];
    }

    /** Whether some run reaches the node, has all of these pairs, and has none of the others before it. */
    boolean hasRun(int node, BitSet with, BitSet without) {
        return runs.stream()
                .filter(run -> runs(run, node) && !hasBefore(run, node, without))
                .anyMatch(run -> with.stream().allMatch(run::get));
    }
}

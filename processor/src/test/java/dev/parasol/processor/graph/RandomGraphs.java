package dev.parasol.processor.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;

/** Small random graphs without cycles, all of whose nodes are reachable. */
final class RandomGraphs {

    private static final int MOST_NODES = 7;
    private static final int MOST_OUTCOMES = 3;

    private final Random random;

    RandomGraphs(long seed) {
        random = new Random(seed);
    }

    OutcomeGraph next() {
        int[][][] leads = leads(1 + random.nextInt(MOST_NODES));
        BitSet reachable = new OutcomeGraph(0, leads).reachableFrom(0);
        return new OutcomeGraph(0, only(reachable, leads));
    }

    /** A random set of pairs, each in it with the same chance, which varies from set to set. */
    BitSet pairs(OutcomeGraph graph) {
        double chance = random.nextDouble();
        BitSet pairs = new BitSet();
        IntStream.range(0, graph.nodes())
                .flatMap(graph::pairs)
                .filter(pair -> random.nextDouble() < chance * chance)
                .forEach(pairs::set);
        return pairs;
    }

    private int[][][] leads(int nodes) {
        double density = random.nextDouble();
        return IntStream.range(0, nodes)
                .mapToObj(node -> IntStream.rangeClosed(0, random.nextInt(MOST_OUTCOMES))
                        .mapToObj(outcome -> targets(node, nodes, density))
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    private int[] targets(int node, int nodes, double density) {
        return IntStream.range(node + 1, nodes)
                .filter(target -> random.nextDouble() < density)
                .toArray();
    }

    private static int[][][] only(BitSet kept, int[][][] leads) {
        int[] number = new int[leads.length];
        int[] next = {0};
        kept.stream().forEach(node -> number[node] = next[0]++);
        return kept.stream()
                .mapToObj(node -> Arrays.stream(leads[node])
                        .map(targets -> IntStream.of(targets)
                                .map(target -> number[target])
                                .toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }
}

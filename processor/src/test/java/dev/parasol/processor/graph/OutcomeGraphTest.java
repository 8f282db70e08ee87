package dev.parasol.processor.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutcomeGraphTest {

    private static final int LONG = 100_000;

    /** Each node leads to the next; every one but the last can also end. */
    private static OutcomeGraph line() {
        return new OutcomeGraph(
                0,
                IntStream.range(0, LONG)
                        .mapToObj(node -> node + 1 < LONG ? new int[][] {{node + 1}, {}} : new int[][] {{}})
                        .toArray(int[][][]::new));
    }

    private static BitSet only(int pair) {
        BitSet pairs = new BitSet();
        pairs.set(pair);
        return pairs;
    }

    @Test
    void aLineOfAHundredThousandNodesOverflowsNothing() {
        OutcomeGraph line = line();

        assertThat(line.topologicalOrder()).hasSize(LONG);
        assertThat(line.ancestors(LONG - 1).cardinality()).isEqualTo(LONG - 1);
        assertThat(new CertainSupply(line).gap(LONG - 1, only(0))).isEmpty();
        assertThat(new CertainSupply(line).gap(LONG - 1, only(1)).orElseThrow().path())
                .hasSize(LONG - 1);
        assertThat(new CommonRuns(line).isPossible(LONG - 1, only(0))).isTrue();
        assertThat(new CommonRuns(line).isPossible(LONG - 1, only(1))).isFalse();
    }

    @Test
    void nodesOnACycleAndAfterItHaveNoTopologicalOrder() {
        OutcomeGraph graph = new OutcomeGraph(0, new int[][][] {{{1}}, {{2}}, {{1}, {3}}, {{}}});

        assertThat(graph.topologicalOrder()).containsExactly(0);
        assertThat(graph.hasCycle()).isTrue();
        assertThat(new Cycles(graph).shortest())
                .usingElementComparator((one, other) -> java.util.Arrays.compare(one, other))
                .containsExactly(new int[] {1, 2});
    }

    @Test
    void everyPartThatGoesRoundHasOneLoop() {
        OutcomeGraph graph = new OutcomeGraph(0, new int[][][] {{{1}}, {{0}, {2}}, {{2}, {3}}, {{}}});

        List<int[]> loops = new Cycles(graph).shortest();

        assertThat(loops).hasSize(2);
        assertThat(loops.get(0)).containsExactly(0, 1);
        assertThat(loops.get(1)).containsExactly(3);
    }
}

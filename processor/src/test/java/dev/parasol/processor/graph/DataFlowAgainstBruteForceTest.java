package dev.parasol.processor.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The decisions about data, and what each of them says, compared with all runs of random graphs. */
class DataFlowAgainstBruteForceTest {

    private static final int GRAPHS = 20_000;

    private final long seed = Long.getLong("seed", 20261121L);
    private final RandomGraphs random = new RandomGraphs(seed);

    private interface Check {
        void on(OutcomeGraph graph, AllRuns runs);
    }

    private void onRandomGraphs(Check check) {
        System.out.println("seed " + seed);
        for (int index = 0; index < GRAPHS; index++) {
            OutcomeGraph graph = random.next();
            check.on(graph, new AllRuns(graph));
        }
    }

    private String context(OutcomeGraph graph, int node, Object about) {
        StringBuilder text = new StringBuilder("seed " + seed + ", node " + node + ", " + about);
        IntStream.range(0, graph.nodes())
                .flatMap(graph::pairs)
                .forEach(pair -> text.append("\n  node ")
                        .append(graph.nodeOf(pair))
                        .append(" ends in pair ")
                        .append(pair)
                        .append(" -> ")
                        .append(IntStream.of(graph.targets(pair)).boxed().toList()));
        return text.toString();
    }

    /** Without the assertion library, which would take most of the time of these millions of comparisons. */
    private static void assertDecided(boolean decided, boolean expected, Supplier<String> context) {
        if (decided != expected) {
            throw new AssertionError("expected " + expected + ", but it was decided " + decided + ": " + context.get());
        }
    }

    @Test
    void certaintyIsDecidedAsAllRunsSay() {
        onRandomGraphs((graph, runs) -> {
            CertainSupply supply = new CertainSupply(graph);
            for (int node = 0; node < graph.nodes(); node++) {
                int at = node;
                BitSet pairs = random.pairs(graph);
                assertDecided(
                        supply.gap(node, pairs).isEmpty(),
                        runs.areCertain(node, pairs),
                        () -> context(graph, at, pairs));
            }
        });
    }

    @Test
    void aCounterexampleIsARealRunAndHasTheShortestPath() {
        onRandomGraphs((graph, runs) -> {
            CertainSupply supply = new CertainSupply(graph);
            for (int node = 0; node < graph.nodes(); node++) {
                BitSet pairs = random.pairs(graph);
                Optional<CertainSupply.Gap> gap = supply.gap(node, pairs);
                if (gap.isPresent()) {
                    assertIsShortestRun(graph, runs, node, pairs, gap.get());
                }
            }
        });
    }

    private void assertIsShortestRun(OutcomeGraph graph, AllRuns runs, int node, BitSet pairs, CertainSupply.Gap gap) {
        BitSet told = new BitSet();
        gap.path().forEach(told::set);
        gap.beside().forEach(told::set);
        Supplier<String> context = () -> context(graph, node, pairs + " avoided by " + told);
        assertThat(runs.hasRun(node, told, pairs))
                .as(() -> "is a real run: " + context.get())
                .isTrue();
        assertThat(gap.path().size())
                .as(() -> "is shortest: " + context.get())
                .isEqualTo(runs.shortestWithout(node, pairs).orElseThrow());
        assertLeadsTo(graph, node, gap.path(), context);
    }

    private static void assertLeadsTo(OutcomeGraph graph, int node, List<Integer> path, Supplier<String> context) {
        int at = graph.start();
        for (int index = 0; index < path.size(); index++) {
            int next = index + 1 < path.size() ? graph.nodeOf(path.get(index + 1)) : node;
            assertThat(graph.nodeOf(path.get(index)))
                    .as(() -> "is a path: " + context.get())
                    .isEqualTo(at);
            assertThat(graph.targets(path.get(index)))
                    .as(() -> "is a path: " + context.get())
                    .contains(next);
            at = next;
        }
    }

    @Test
    void possibilityIsDecidedAsAllRunsSay() {
        onRandomGraphs((graph, runs) -> {
            CommonRuns common = new CommonRuns(graph);
            for (int node = 0; node < graph.nodes(); node++) {
                int at = node;
                BitSet pairs = random.pairs(graph);
                BitSet before = onlyBefore(graph, node, pairs);
                assertDecided(
                        common.isPossible(node, before),
                        runs.arePossible(node, pairs),
                        () -> context(graph, at, pairs));
            }
        });
    }

    private static BitSet onlyBefore(OutcomeGraph graph, int node, BitSet pairs) {
        BitSet ancestors = graph.ancestors(node);
        BitSet before = new BitSet();
        pairs.stream().filter(pair -> ancestors.get(graph.nodeOf(pair))).forEach(before::set);
        return before;
    }

    @Test
    void whetherTwoProducersExcludeEachOtherIsDecidedAsAllRunsSay() {
        onRandomGraphs((graph, runs) -> {
            CommonRuns common = new CommonRuns(graph);
            int pairs = (int)
                    IntStream.range(0, graph.nodes()).flatMap(graph::pairs).count();
            for (int one : IntStream.range(0, pairs).toArray()) {
                for (int other : IntStream.range(one, pairs).toArray()) {
                    assertDecided(
                            common.canMeet(one, other),
                            runs.canMeet(one, other),
                            () -> context(graph, 0, one + " and " + other));
                }
            }
        });
    }

    @Test
    void whetherANodeRunsInARunWithAnOutcomeIsDecidedAsAllRunsSay() {
        onRandomGraphs((graph, runs) -> {
            CommonRuns common = new CommonRuns(graph);
            int[] pairs =
                    IntStream.range(0, graph.nodes()).flatMap(graph::pairs).toArray();
            for (int pair : pairs) {
                for (int node : IntStream.range(0, graph.nodes()).toArray()) {
                    BitSet only = new BitSet();
                    only.set(pair);
                    assertDecided(
                            common.isPossible(node, only),
                            runs.meetAt(node, pair, pair),
                            () -> context(graph, node, pair));
                }
            }
        });
    }

    @Test
    void whetherTwoProducersMeetAtANodeIsDecidedAsAllRunsSay() {
        onRandomGraphs((graph, runs) -> {
            CommonRuns common = new CommonRuns(graph);
            int node = graph.nodes() - 1;
            int[] before = graph.ancestors(node).stream().flatMap(graph::pairs).toArray();
            for (int one : before) {
                for (int other :
                        IntStream.of(before).filter(pair -> pair >= one).toArray()) {
                    assertDecided(
                            common.meetAt(node, one, other),
                            runs.meetAt(node, one, other),
                            () -> context(graph, node, one + " and " + other));
                }
            }
        });
    }
}

package dev.parasol.processor.graph;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The numbers that stand for some of a version's nodes in an {@link OutcomeGraph}.
 *
 * @param nodes the nodes, in the order of their numbers
 * @param outcomes the pairs of a node and one of its outcomes, in the order of their numbers
 * @param numbers the nodes' numbers
 */
record NumberedGraph(
        List<NodeModel> nodes, List<NodeOutcome> outcomes, Map<TypeName, Integer> numbers, OutcomeGraph graph) {

    /** Numbers these nodes; edges to other nodes are left out. The first one counts as the start. */
    static NumberedGraph of(VersionGraph version, List<NodeModel> nodes) {
        Map<TypeName, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node.type(), numbers.size()));
        List<NodeOutcome> outcomes = new ArrayList<>();
        int[][][] leads = new int[nodes.size()][][];
        for (int node = 0; node < leads.length; node++) {
            List<NodeOutcome> ends = version.ends(nodes.get(node));
            outcomes.addAll(ends);
            leads[node] =
                    ends.stream().map(end -> targets(version, end, numbers)).toArray(int[][]::new);
        }
        return new NumberedGraph(nodes, outcomes, numbers, new OutcomeGraph(0, leads));
    }

    private static int[] targets(VersionGraph version, NodeOutcome from, Map<TypeName, Integer> numbers) {
        return version.targets(from).stream()
                .filter(node -> numbers.containsKey(node.type()))
                .mapToInt(node -> numbers.getOrDefault(node.type(), 0))
                .toArray();
    }

    int number(NodeModel node) {
        Integer number = numbers.get(node.type());
        if (number == null) {
            throw new IllegalArgumentException(node.type() + " is no node of this graph");
        }
        return number;
    }

    int pair(NodeOutcome end) {
        return graph.pairs(number(end.node()))
                .filter(pair ->
                        outcomes.get(pair).is(end.node().type(), end.outcome().type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(end.label() + " is no outcome of this graph"));
    }

    List<NodeModel> nodes(IntStream numbered) {
        return numbered.mapToObj(nodes::get).toList();
    }

    List<NodeOutcome> outcomes(IntStream pairs) {
        return pairs.mapToObj(outcomes::get).toList();
    }

    /** The nodes that some path from this one reaches, itself included, in the order of their numbers. */
    List<NodeModel> reachableFrom(NodeModel node) {
        return nodes(graph.reachableFrom(number(node)).stream());
    }

    /** The outcomes of these nodes that can be passed as the type. */
    List<NodeOutcome> supplying(String type, BitSet among) {
        return outcomes(pairs(end -> end.outcome().payload().isA(type), among).stream());
    }

    /** The pairs of these nodes that are such outcomes. */
    BitSet pairs(Predicate<NodeOutcome> such, BitSet among) {
        BitSet pairs = new BitSet();
        among.stream()
                .flatMap(graph::pairs)
                .filter(pair -> such.test(outcomes.get(pair)))
                .forEach(pairs::set);
        return pairs;
    }
}

package dev.parasol.processor.graph;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What supplies a value to a node: the input, or outcomes of nodes before it. */
public final class Supply {

    private final NumberedGraph numbered;
    private final CertainSupply certain;
    private final CommonRuns common;
    private final int node;
    private final boolean input;
    private final BitSet pairs;

    Supply(NumberedGraph numbered, CertainSupply certain, CommonRuns common, int node, boolean input, BitSet pairs) {
        this.numbered = numbered;
        this.certain = certain;
        this.common = common;
        this.node = node;
        this.input = input;
        this.pairs = pairs;
    }

    /** Whether the workflow's input fits. */
    public boolean isFromInput() {
        return input;
    }

    /** The outcomes that fit, of nodes before the node, in order of the nodes' first mention. */
    public List<NodeOutcome> outcomes() {
        return numbered.outcomes(pairs.stream());
    }

    /** Whether every run that reaches the node has the value. */
    public boolean isCertain() {
        return input || gap().isEmpty();
    }

    /** Whether some run that reaches the node has the value. */
    public boolean isPossible() {
        return input || common.isPossible(node, pairs);
    }

    /** A run that reaches the node without any of the outcomes, where there is one. */
    public Optional<Gap> gap() {
        return certain.gap(node, pairs).map(this::named);
    }

    private Gap named(CertainSupply.Gap gap) {
        return new Gap(
                numbered.outcomes(gap.path().stream().mapToInt(Integer::intValue)),
                numbered.nodes().get(node),
                numbered.outcomes(gap.beside().stream().mapToInt(Integer::intValue)));
    }

    /** Two of the outcomes that some run which reaches the node has both of, where there are such two. */
    public Optional<List<NodeOutcome>> rivals() {
        return pairs.stream()
                .boxed()
                .flatMap(one -> pairs.stream()
                        .filter(other -> other > one && common.meetAt(node, one, other))
                        .mapToObj(other -> numbered.outcomes(IntStream.of(one, other))))
                .findFirst();
    }

    /** One of the outcomes that some run which reaches the node has, where the input fits as well. */
    public Stream<NodeOutcome> rivalsOfInput() {
        return pairs.stream()
                .filter(pair -> input && common.isPossible(node, only(pair)))
                .mapToObj(pair -> numbered.outcomes().get(pair));
    }

    private static BitSet only(int pair) {
        BitSet one = new BitSet();
        one.set(pair);
        return one;
    }
}

package dev.parasol.processor.graph;

import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.NodeModel;
import java.util.BitSet;
import java.util.function.Predicate;

/** What is there when a node of a version runs. Only nodes that can be reached count. */
public final class DataFlow {

    private final InputModel input;
    private final NumberedGraph reached;
    private final CertainSupply certain;
    private final CommonRuns common;

    DataFlow(InputModel input, NumberedGraph reached) {
        this.input = input;
        this.reached = reached;
        certain = new CertainSupply(reached.graph());
        common = new CommonRuns(reached.graph());
    }

    /**
     * What supplies a value to a node.
     *
     * @param node a node that can be reached
     * @param type the type of the value, in full
     */
    public Supply supply(NodeModel node, String type) {
        return supply(node, end -> end.outcome().payload().isA(type), input.fits(type));
    }

    /** What supplies one of some outcomes to a node that can be reached. */
    Supply supply(NodeModel node, Predicate<NodeOutcome> outcomes) {
        return supply(node, outcomes, false);
    }

    private Supply supply(NodeModel node, Predicate<NodeOutcome> outcomes, boolean fromInput) {
        int number = reached.number(node);
        BitSet pairs = reached.pairs(outcomes, reached.graph().ancestors(number));
        return new Supply(reached, certain, common, number, fromInput, pairs);
    }

    /** Whether some run has the outcome and reaches the node, in whichever order. */
    public boolean canMeet(NodeOutcome outcome, NodeModel node) {
        BitSet pair = new BitSet();
        pair.set(reached.pair(outcome));
        return common.isPossible(reached.number(node), pair);
    }

    /**
     * Whether a run can be at both nodes at one moment: neither comes before the other, and some run reaches both. A node
     * is never there together with itself.
     */
    public boolean canBeActiveTogether(NodeModel one, NodeModel other) {
        boolean areBeside = !one.type().equals(other.type()) && !isBefore(one, other) && !isBefore(other, one);
        return areBeside && common.reach(reached.number(one), reached.number(other));
    }

    /** Whether some path leads from one node to the other. */
    public boolean isBefore(NodeModel node, NodeModel other) {
        return reached.graph().ancestors(reached.number(other)).get(reached.number(node));
    }
}

package dev.parasol.processor.graph;

import dev.parasol.processor.model.ConverterModel;
import java.util.List;

/**
 * An outcome that a converter's method supplies.
 *
 * @param method the method
 * @param outcome the outcome, of a node of the new version
 * @param moves the moves after which it is called: something that runs then can take the outcome, and neither has the old
 *     version recorded for certain what the node ended in, nor does it run after the move
 */
public record Supplied(ConverterModel.Method method, NodeOutcome outcome, List<NodeMove> moves) {

    public Supplied {
        moves = List.copyOf(moves);
    }

    boolean isAfter(NodeMove move) {
        return moves.contains(move);
    }
}

package dev.parasol.processor.graph;

import dev.parasol.processor.model.NodeModel;
import java.util.List;

/**
 * A run in which a node runs without something that it takes.
 *
 * @param path what the run ends in from the start to the node, on the shortest way there is; empty where the node is the
 *     start
 * @param node the node that is reached
 * @param beside what other nodes of the run end in, where another outcome would not do, in run order
 */
public record Gap(List<NodeOutcome> path, NodeModel node, List<NodeOutcome> beside) {

    public Gap {
        path = List.copyOf(path);
        beside = List.copyOf(beside);
    }
}

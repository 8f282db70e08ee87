package dev.parasol.processor.graph;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What runs once an instance was moved from one node to another, and what it has by then. */
public final class Continuation {

    private final NodeMove move;
    private final DataFlow before;
    private final DataFlow after;
    private final List<NodeModel> nodes;
    private final Set<TypeName> types;

    Continuation(MigrationGraph migration, NodeMove move) {
        this.move = move;
        before = migration.old().dataFlow().orElseThrow();
        after = migration.next().dataFlowFrom(move.to());
        nodes = migration.next().from(move.to());
        types = nodes.stream().map(NodeModel::type).collect(Collectors.toSet());
    }

    public NodeMove move() {
        return move;
    }

    /** The node that it was moved to and those after it in the new version. */
    public List<NodeModel> nodes() {
        return nodes;
    }

    boolean contains(TypeName node) {
        return types.contains(node);
    }

    /** What the old version has recorded of some outcomes when an instance rests at the node it is moved from. */
    Supply recorded(Predicate<NodeOutcome> outcomes) {
        return before.supply(move.from(), outcomes);
    }

    /** What is produced of some outcomes from the move until a node runs. */
    Supply produced(NodeModel node, Predicate<NodeOutcome> outcomes) {
        return after.supply(node, outcomes);
    }

    /** The nodes that may have run in the old version, and run again. */
    public List<NodeModel> repeated() {
        return nodes.stream()
                .filter(node ->
                        recorded(end -> end.node().type().equals(node.type())).isPossible())
                .toList();
    }
}

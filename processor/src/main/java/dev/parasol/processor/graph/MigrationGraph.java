package dev.parasol.processor.graph;

import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.MigrationModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A migration beside the graphs of the version that instances leave and of the one they go on with. */
public final class MigrationGraph {

    private final MigrationModel migration;
    private final VersionGraph old;
    private final VersionGraph next;
    private final List<NodeModel> resting;
    private final List<NodeMove> moves;

    private MigrationGraph(MigrationModel migration, VersionGraph old, VersionGraph next) {
        this.migration = migration;
        this.old = old;
        this.next = next;
        resting = old.reachable().stream().filter(this::canRest).toList();
        moves = resting.stream()
                .filter(node -> !stays(node))
                .flatMap(node -> target(node).map(to -> new NodeMove(node, to)).stream())
                .toList();
    }

    /**
     * The migrations that lead from one of the versions to another, of several between the same two the first, where it is
     * clear how data flows in both.
     */
    public static List<MigrationGraph> of(List<MigrationModel> migrations, List<VersionGraph> versions) {
        Set<List<VersionGraph>> ways = new HashSet<>();
        List<MigrationGraph> found = new ArrayList<>();
        for (MigrationModel migration : migrations) {
            Optional<VersionGraph> old = graph(migration.from(), versions);
            Optional<VersionGraph> next = graph(migration.to(), versions);
            boolean leadsOn = old.isPresent() && next.isPresent() && !old.equals(next);
            if (leadsOn && ways.add(List.of(old.get(), next.get()))) {
                found.add(new MigrationGraph(migration, old.get(), next.get()));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<VersionGraph> graph(Optional<Written<Integer>> key, List<VersionGraph> versions) {
        return key.flatMap(written -> versions.stream()
                .filter(graph -> graph.version().key() == written.value())
                .filter(graph -> graph.dataFlow().isPresent())
                .findFirst());
    }

    public MigrationModel migration() {
        return migration;
    }

    /** The graph of the version that instances leave. */
    public VersionGraph old() {
        return old;
    }

    /** The graph of the version that they go on with. */
    public VersionGraph next() {
        return next;
    }

    /** The nodes of the old version where an instance can rest, in order of first mention. */
    public List<NodeModel> resting() {
        return resting;
    }

    /** Where an instance goes on from each of them, unless it stays or that is not known. */
    public List<NodeMove> moves() {
        return moves;
    }

    /**
     * Whether an instance can rest at a node: it awaits something there, a delay runs before it, or it has failed and
     * nothing catches that.
     */
    public boolean canRest(NodeModel node) {
        return node instanceof AwaitModel || isDelayed(node) || !isCaught(node);
    }

    private boolean isDelayed(NodeModel node) {
        return old.transitions().stream()
                .filter(transition -> old.isReachable(transition.on().node()))
                .filter(transition -> transition.written().after().isPresent())
                .anyMatch(transition -> transition.to().contains(node.type()));
    }

    private boolean isCaught(NodeModel node) {
        return old.outcomes(node).stream().map(OutcomeModel::type).anyMatch(TypeName.STEP_FAILED::equals);
    }

    /** Whether the migration says that an instance stays that rests at the node. */
    public boolean stays(NodeModel node) {
        return migration.staying().stream().map(TypeRef::type).anyMatch(node.type()::equals);
    }

    /** What the migration says of a node's move, where it does. */
    public Optional<MigrationModel.Move> written(NodeModel node) {
        return migration.moves().stream()
                .filter(move -> move.from()
                        .map(TypeRef::type)
                        .filter(node.type()::equals)
                        .isPresent())
                .findFirst();
    }

    /** The node of the new version where an instance goes on that rests at the node: what is written, or the same node. */
    private Optional<NodeModel> target(NodeModel node) {
        return written(node)
                .map(move -> move.to().map(TypeRef::type).flatMap(type -> reached(next, type)))
                .orElseGet(() -> reached(next, node.type()));
    }

    /** The node of that name, where the version has it and some path from its start reaches it. */
    public static Optional<NodeModel> reached(VersionGraph version, TypeName type) {
        return version.node(type).filter(version::isReachable);
    }

    /** What is there after the moves. */
    public MigrationFlow flow() {
        return new MigrationFlow(this);
    }
}

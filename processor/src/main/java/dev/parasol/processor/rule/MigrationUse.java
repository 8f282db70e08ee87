package dev.parasol.processor.rule;

import dev.parasol.processor.graph.MigrationFlow;
import dev.parasol.processor.graph.MigrationGraph;
import dev.parasol.processor.graph.NodeMove;
import dev.parasol.processor.model.MigrationModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A migration beside the graphs of its two versions.
 *
 * @param flow what moved instances have of what they take
 */
public record MigrationUse(MigrationGraph graph, MigrationFlow flow) {

    public MigrationUse(MigrationGraph graph) {
        this(graph, graph.flow());
    }

    MigrationModel migration() {
        return graph.migration();
    }

    /** {@code CreateUser v1 to v2: } and what is wrong. */
    String headline(String wrong) {
        return graph.old().version().name() + " to " + next() + ": " + wrong;
    }

    /** {@code v1}. */
    String old() {
        return Wording.inShort(graph.old().version());
    }

    /** {@code v2}. */
    String next() {
        return Wording.inShort(graph.next().version());
    }

    /** Whether a type is a node of the old version where an instance can rest. */
    boolean isResting(TypeName type) {
        return graph.resting().stream().map(NodeModel::type).anyMatch(type::equals);
    }

    /** Whether a type is a node that the new version reaches. */
    boolean isNext(TypeName type) {
        return MigrationGraph.reached(graph.next(), type).isPresent();
    }

    /** Whether everything it names is a node that can be meant, once, so that what is not named is missing. */
    boolean isClear() {
        List<TypeName> named = Stream.concat(
                        migration().moves().stream().flatMap(move -> move.from().stream()),
                        migration().staying().stream())
                .map(TypeRef::type)
                .toList();
        boolean allLeadOn = migration().moves().stream()
                .allMatch(move -> move.from().isPresent()
                        && move.to().map(TypeRef::type).filter(this::isNext).isPresent());
        return allLeadOn
                && named.stream().allMatch(this::isResting)
                && named.stream().distinct().count() == named.size();
    }

    /** The nodes of which it is not known what becomes of an instance that rests there. */
    List<NodeModel> forgotten() {
        Set<TypeName> moved =
                graph.moves().stream().map(move -> move.from().type()).collect(Collectors.toSet());
        return graph.resting().stream()
                .filter(node -> !moved.contains(node.type()) && !graph.stays(node))
                .toList();
    }

    /** Where a node's move is said, or the migration where it is not. */
    Origin placeOf(NodeMove move) {
        return graph.written(move.from())
                .flatMap(MigrationModel.Move::to)
                .map(TypeRef::origin)
                .orElseGet(() -> migration().annotation());
    }

    /** {@code staying = {LegacyCheck.class, Approval.class}}: what stays now, and these nodes. */
    String staying(List<NodeModel> more) {
        Stream<TypeName> now = migration().staying().stream().map(TypeRef::type);
        Set<TypeName> all = new LinkedHashSet<>(now.toList());
        more.forEach(node -> all.add(node.type()));
        String literals = all.stream().map(type -> type.display() + ".class").collect(Collectors.joining(", "));
        return "staying = " + (all.size() == 1 ? literals : "{" + literals + "}");
    }

    /** {@code instances of v1 can rest at Approval and CreateRecord}. */
    String restingPlaces() {
        List<TypeName> resting = graph.resting().stream().map(NodeModel::type).toList();
        return "instances of " + old() + " can rest at " + Wording.and(Wording.displays(resting));
    }

    /** {@code @MoveNode(from = HumanApproval.class, to = AutoApproval.class)}. */
    static String moveNode(TypeName from, TypeName to) {
        return "@MoveNode(from = " + from.display() + ".class, to = " + to.display() + ".class)";
    }
}

package dev.parasol.processor.graph;

import dev.parasol.processor.model.Mention;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeRef;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the nodes that no path from the start reaches. Where it is not clear what a transition is on, the nodes that it
 * names count as reached: once that is put right, they may well be, or not be named at all. Where
 * it is not clear what a transition leads to, none counts as unreached.
 */
final class Unreached {

    private final VersionGraph version;
    private final NumberedGraph numbered;
    private final BitSet unreached = new BitSet();

    Unreached(VersionGraph version, NumberedGraph numbered) {
        this.version = version;
        this.numbered = numbered;
        unreached.set(0, numbered.nodes().size());
        Stream.concat(version.start().stream(), namedByUnclear())
                .mapToInt(numbered::number)
                .forEach(node -> unreached.andNot(numbered.graph().reachableFrom(node)));
    }

    private Stream<NodeModel> namedByUnclear() {
        Stream<TransitionModel> unclear = Stream.concat(
                version.unclear().stream().map(Meaning::transition),
                version.version().transitions().stream()
                        .filter(transition -> transition.on().isEmpty()));
        return unclear.flatMap(transition -> Stream.concat(transition.from().stream(), transition.to().stream()))
                .map(TypeRef::type)
                .map(type -> version.version().mentioned().get(type))
                .filter(Objects::nonNull)
                .map(Mention::node)
                .flatMap(Optional::stream);
    }

    /** Of each unreached part only where it begins, or the first mentioned node where it goes round. */
    List<NodeModel> roots() {
        boolean allTargetsAreClear = version.version().transitions().stream().allMatch(version::hasTargets);
        return allTargetsAreClear ? numbered.nodes(unreached.stream().filter(this::isRoot)) : List.of();
    }

    private boolean isRoot(int node) {
        BitSet before = numbered.graph().ancestors(node);
        return before.stream()
                .filter(unreached::get)
                .allMatch(other ->
                        other >= node && numbered.graph().ancestors(other).get(node));
    }
}

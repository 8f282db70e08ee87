package dev.parasol.processor.rule;

import dev.parasol.processor.graph.Meaning;
import dev.parasol.processor.graph.Meaning.Verdict;
import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What transitions that could not be understood were probably meant to be on, so that an outcome which has no transition
 * only because of that is not reported a second time.
 */
final class LikelyMeant {

    private final VersionGraph graph;
    private final List<NodeOutcome> open;
    private final List<NodeOutcome> accountedFor;

    LikelyMeant(VersionGraph graph) {
        this.graph = graph;
        open = graph.reachable().stream()
                .flatMap(node -> graph.ends(node).stream())
                .filter(end -> graph.transitionsOn(end.node(), end.outcome()).isEmpty())
                .toList();
        accountedFor = Stream.of(
                        graph.unclear().stream().flatMap(this::accountedFor),
                        hasTransitionOnNothing() ? onlyOpen().stream() : Stream.<NodeOutcome>empty(),
                        graph.unreachedRoots().stream().flatMap(node -> instead(node).stream()),
                        graph.transitions().stream().flatMap(this::insteadOfRepeating))
                .flatMap(ends -> ends)
                .toList();
    }

    private Stream<NodeOutcome> insteadOfRepeating(ResolvedTransition transition) {
        NodeOutcome on = transition.on();
        return graph.transitionsOn(on.node(), on.outcome()).size() > 1 ? insteadOf(on).stream() : Stream.empty();
    }

    /** The only open outcome of the same node: what a second transition on this one was probably meant to be on. */
    Optional<NodeOutcome> insteadOf(NodeOutcome repeated) {
        List<NodeOutcome> others = open.stream()
                .filter(end -> end.node().type().equals(repeated.node().type()))
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private boolean hasTransitionOnNothing() {
        return graph.version().transitions().stream()
                .anyMatch(transition -> transition.on().isEmpty());
    }

    private Stream<NodeOutcome> accountedFor(Meaning meaning) {
        return meaning.verdict() == Verdict.NO_OUTCOME
                ? Stream.of(
                                by(meaning).stream(),
                                leftFor(meaning).stream(),
                                openNear(meaning.on().type()).stream())
                        .flatMap(ends -> ends)
                : open.stream()
                        .filter(end -> meaning.records().contains(end.outcome().type()));
    }

    /** The outcomes of reachable nodes that no transition is on. */
    List<NodeOutcome> open() {
        return open;
    }

    /** The only outcome without a transition, where there is just one. */
    Optional<NodeOutcome> onlyOpen() {
        return Optional.of(open).filter(ends -> ends.size() == 1).map(ends -> ends.get(0));
    }

    /** The outcome that was probably meant by a type which is none. */
    Optional<NodeOutcome> by(Meaning meaning) {
        List<NodeOutcome> near = openNear(meaning.on().type());
        if (near.size() == 1) {
            return Optional.of(near.get(0));
        }
        String written = meaning.on().type().display();
        return Closest.to(written, open, LikelyMeant::name)
                .or(() -> Closest.to(written, graph.outcomesOf("java.lang.Object"), LikelyMeant::name));
    }

    /** The only outcome without a transition, where this is the only transition that is on no outcome. */
    Optional<NodeOutcome> leftFor(Meaning meaning) {
        long others = graph.unclear().stream()
                .filter(other -> other.verdict() == Verdict.NO_OUTCOME)
                .filter(other -> !other.equals(meaning))
                .count();
        return onlyOpen().filter(end -> others == 0);
    }

    /**
     * The nodes that the only outcome without a transition was probably to lead to: where what is not reached begins. Then
     * one transition is missing, and that it is missing is said once.
     */
    List<NodeModel> missingLink() {
        return onlyOpen().filter(end -> !accountsFor(end)).isPresent() ? graph.unreachedRoots() : List.of();
    }

    private static String name(NodeOutcome end) {
        return end.outcome().type().display();
    }

    /** The open outcome that has the name of one by which an unreached node is mentioned, where nothing leads to that. */
    Optional<NodeOutcome> instead(NodeModel unreached) {
        boolean isTarget =
                graph.edges().stream().anyMatch(edge -> edge.to().type().equals(unreached.type()));
        return unreached.outcomes().stream()
                .filter(outcome ->
                        !isTarget && !graph.transitionsOn(unreached, outcome).isEmpty())
                .map(outcome -> outcome.type().simple())
                .flatMap(name -> open.stream()
                        .filter(end -> end.outcome().type().simple().equals(name)))
                .findFirst();
    }

    /** The open outcomes of the node that the type is, or is nested in. */
    private List<NodeOutcome> openNear(TypeName type) {
        return open.stream().filter(end -> isAround(end.node(), type)).toList();
    }

    private static boolean isAround(NodeModel node, TypeName type) {
        return node.type().equals(type) || isNestedIn(type, node.type());
    }

    static boolean isNestedIn(TypeName type, TypeName outer) {
        return type.packageName().equals(outer.packageName()) && type.display().startsWith(outer.display() + ".");
    }

    /** Whether a transition that could not be understood is probably on this outcome. */
    boolean accountsFor(NodeOutcome end) {
        return accountedFor.stream()
                .anyMatch(meant -> meant.is(end.node().type(), end.outcome().type()));
    }
}

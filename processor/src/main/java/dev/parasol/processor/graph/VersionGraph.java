package dev.parasol.processor.graph;

import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.VersionModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A version's transitions resolved to nodes, outcomes and edges, as far as they make sense.
 *
 * <p><b>Shape:</b> nodes stand in the order in which the graph first names them: the start, then transition by transition
 * the producer and the targets. {@code End} and {@code ContinueAsNew} are no nodes. What could not be resolved is in
 * {@link #unclear()}; an outcome that several transitions are on leads to the targets of all of them.
 */
public final class VersionGraph {

    private final VersionModel version;
    private final Optional<VersionGraph> base;
    private final List<Meaning> meanings;
    private final List<ResolvedTransition> transitions;
    private final Map<TypeName, List<ResolvedTransition>> transitionsFrom = new LinkedHashMap<>();
    private final MentionedNodes nodes;
    private final NumberedGraph all;
    private final List<NodeModel> reachable;
    private final Set<TypeName> reachableTypes;
    private final Optional<DataFlow> dataFlow;

    private VersionGraph(VersionModel version, Optional<VersionGraph> base) {
        this.version = version;
        this.base = base;
        Resolution resolution = new Resolution(version);
        meanings = version.transitions().stream()
                .flatMap(transition -> resolution.meanings(transition).stream())
                .toList();
        transitions = meanings.stream().flatMap(VersionGraph::resolved).toList();
        transitions.forEach(transition -> transitionsFrom
                .computeIfAbsent(transition.on().node().type(), type -> new ArrayList<>())
                .add(transition));
        nodes = new MentionedNodes(version, resolution);
        all = NumberedGraph.of(this, nodes());
        reachable = start().map(all::reachableFrom).orElse(List.of());
        reachableTypes = reachable.stream().map(NodeModel::type).collect(Collectors.toSet());
        dataFlow = Optional.of(NumberedGraph.of(this, reachable))
                .filter(reached -> isUnderstood() && !reached.graph().hasCycle())
                .map(reached -> new DataFlow(version.input(), reached));
    }

    /** Resolves what a version says, whatever that is. */
    public static VersionGraph of(VersionModel version) {
        return new VersionGraph(version, Optional.empty());
    }

    /** The whole graph of a version that says only what it changes of another one, which is understood. */
    public static VersionGraph of(VersionModel changes, VersionGraph base) {
        return new VersionGraph(new Delta(changes, base).whole(), Optional.of(base));
    }

    private static Stream<ResolvedTransition> resolved(Meaning meaning) {
        return meaning.outcomes().stream()
                .map(outcome -> new ResolvedTransition(outcome, meaning.on(), meaning.transition()));
    }

    /** The version, whole. */
    public VersionModel version() {
        return version;
    }

    /** The graph that this one is based on. */
    public Optional<VersionGraph> base() {
        return base;
    }

    /** Whether a type in {@code without} leaves anything out of the graph that this one is based on. */
    public boolean leavesOut(VersionModel.Omission omission) {
        return base.filter(graph -> !Delta.leftOut(omission, graph).isEmpty()).isPresent();
    }

    /** The node that {@code start} names, where it names one. */
    public Optional<NodeModel> start() {
        return version.start().flatMap(reference -> node(reference.type()));
    }

    /** Every step and await that the graph names, itself or by a record of its own, in order of first mention. */
    public List<NodeModel> nodes() {
        return nodes.list();
    }

    /** The step or await of that name, where the graph names it. */
    public Optional<NodeModel> node(TypeName type) {
        return nodes.find(type);
    }

    /** The class literal that names a node first, itself or by a record. */
    public Origin firstMention(NodeModel node) {
        return nodes.place(node).orElseGet(version::annotation);
    }

    /** The awaits among the nodes, reachable or not. */
    public List<AwaitModel> awaits() {
        return nodes.list().stream()
                .filter(AwaitModel.class::isInstance)
                .map(AwaitModel.class::cast)
                .toList();
    }

    /** The nodes that some path from the start reaches, in order of first mention. */
    public List<NodeModel> reachable() {
        return reachable;
    }

    public boolean isReachable(NodeModel node) {
        return reachableTypes.contains(node.type());
    }

    /** Where the parts begin that no path from the start reaches, in order of first mention. */
    public List<NodeModel> unreachedRoots() {
        return new Unreached(this, all).roots();
    }

    /** What a node can end in, sorted by name; {@code StepFailed} last, where a transition of this version catches it. */
    public List<OutcomeModel> outcomes(NodeModel node) {
        boolean fails = transitionsFrom(node).stream()
                .map(transition -> transition.on().outcome().type())
                .anyMatch(TypeName.STEP_FAILED::equals);
        return fails ? StepFailure.addTo(node.outcomes()) : node.outcomes();
    }

    /** The same, each with its node. */
    public List<NodeOutcome> ends(NodeModel node) {
        return outcomes(node).stream()
                .map(outcome -> new NodeOutcome(node, outcome))
                .toList();
    }

    /** What follows what, in the order of the source, one for each outcome of each node. */
    public List<ResolvedTransition> transitions() {
        return transitions;
    }

    /** What follows an outcome; one transition, in a version without errors. */
    public List<ResolvedTransition> transitionsOn(NodeModel node, OutcomeModel outcome) {
        return transitionsFrom(node).stream()
                .filter(transition -> transition.on().outcome().type().equals(outcome.type()))
                .toList();
    }

    private List<ResolvedTransition> transitionsFrom(NodeModel node) {
        return transitionsFrom.getOrDefault(node.type(), List.of());
    }

    /** The nodes that an outcome leads to, each once. */
    public List<NodeModel> targets(NodeOutcome from) {
        return transitionsOn(from.node(), from.outcome()).stream()
                .flatMap(transition -> transition.to().stream())
                .distinct()
                .flatMap(type -> node(type).stream())
                .toList();
    }

    /** Every outcome of every node and the nodes it leads to. */
    public List<Edge> edges() {
        return nodes.list().stream()
                .flatMap(node -> ends(node).stream())
                .flatMap(from -> targets(from).stream().map(to -> new Edge(from, to)))
                .toList();
    }

    /** The nodes, each after those that lead to it; those on a cycle, and after one, are left out. */
    public List<NodeModel> topologicalOrder() {
        return all.nodes(IntStream.of(all.graph().topologicalOrder()));
    }

    /** The nodes from which some path leads to the node, reachable or not. */
    public List<NodeModel> ancestors(NodeModel node) {
        BitSet found = all.graph().ancestors(all.number(node));
        return all.nodes(found.stream());
    }

    /** The shortest loop of every part of the graph that goes round: what to follow until the first node comes again. */
    public List<List<NodeOutcome>> cycles() {
        return new Cycles(all.graph())
                .shortest().stream()
                        .map(loop -> all.outcomes(IntStream.of(loop)))
                        .toList();
    }

    /** What every class literal of every {@code on} means, in the order of the source. */
    public List<Meaning> meanings() {
        return meanings;
    }

    /** Those of which it is not clear what they mean. */
    public List<Meaning> unclear() {
        return meanings.stream().filter(meaning -> !meaning.isClear()).toList();
    }

    /** Whether there is a start, and it could be read what every node ends in. */
    public boolean isReadable() {
        return start().isPresent()
                && nodes.list().stream().allMatch(NodeModel::outcomesAreKnown)
                && meanings.stream().noneMatch(meaning -> meaning.verdict() == Meaning.Verdict.UNREADABLE);
    }

    /** Whether besides every transition could be understood, so that all nodes and edges are there. */
    public boolean isUnderstood() {
        return isReadable()
                && unclear().isEmpty()
                && version.transitions().stream()
                        .allMatch(transition -> !transition.on().isEmpty() && hasTargets(transition));
    }

    /** Whether a transition leads somewhere, and only where it can. */
    boolean hasTargets(TransitionModel transition) {
        return !transition.to().isEmpty()
                && transition.to().stream().map(TypeRef::type).allMatch(this::isTarget);
    }

    /** Whether a transition can lead there: to a node, {@code End} or {@code ContinueAsNew}. */
    public boolean isTarget(TypeName type) {
        return isEnd(type) || nodes.find(type).isPresent();
    }

    /** Whether it is {@code End} or {@code ContinueAsNew}. */
    public static boolean isEnd(TypeName type) {
        return type.equals(TypeName.END) || type.equals(TypeName.CONTINUE_AS_NEW);
    }

    /** The outcomes of all nodes that can be passed as the type, in order of the nodes' first mention. */
    public List<NodeOutcome> outcomesOf(String type) {
        BitSet everywhere = new BitSet();
        everywhere.set(0, nodes.list().size());
        return all.supplying(type, everywhere);
    }

    /** What is there when a node runs; empty where the graph is not understood, or what is reached goes round. */
    public Optional<DataFlow> dataFlow() {
        return dataFlow;
    }

    /** The node and those that some path from it reaches, the node first, the others in order of first mention. */
    public List<NodeModel> from(NodeModel node) {
        Stream<NodeModel> after =
                all.reachableFrom(node).stream().filter(other -> !other.type().equals(node.type()));
        return Stream.concat(Stream.of(node), after).toList();
    }

    /** What is there when a node runs after a run began at this node instead of the start; where there is a data flow. */
    DataFlow dataFlowFrom(NodeModel node) {
        return new DataFlow(version.input(), NumberedGraph.of(this, from(node)));
    }

    /** Where the parameters of a step's {@code execute} come from, in their order. */
    public List<ParameterSource> parameterSources(StepModel step) {
        return new Sources(version.input(), all).ofExecute(step);
    }

    /** Where the parameters of a step's {@code compensate} come from, in their order; empty where it has none. */
    public Optional<List<ParameterSource>> compensateSources(StepModel step) {
        return new Sources(version.input(), all).ofCompensate(step);
    }
}

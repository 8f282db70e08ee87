package dev.parasol.processor.rule;

import dev.parasol.processor.graph.DataFlow;
import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.Supply;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.StepModel;
import java.util.List;
import java.util.stream.Stream;

/** A parameter of a step of a version that is supplied by type: any but {@code StepContext}. */
record TakenParameter(VersionGraph graph, StepModel step, ParameterModel parameter) {

    /** The parameters of these nodes' {@code execute} methods. */
    static Stream<TakenParameter> of(VersionGraph graph, List<NodeModel> nodes) {
        return nodes.stream()
                .filter(StepModel.class::isInstance)
                .map(StepModel.class::cast)
                .flatMap(step -> step.parameters().stream()
                        .filter(parameter -> !parameter.context())
                        .map(parameter -> new TakenParameter(graph, step, parameter)));
    }

    /**
     * Those for which the graph says where they come from. What an unreached node supplies, or an outcome that leads
     * nowhere, is left out: that is the mistake.
     */
    static Stream<TakenParameter> decidable(VersionGraph graph) {
        return graph.dataFlow().isEmpty()
                ? Stream.empty()
                : of(graph, graph.reachable()).filter(TakenParameter::hasSoundSourcesOnly);
    }

    private boolean hasSoundSourcesOnly() {
        return sources().stream().allMatch(end -> graph.isReachable(end.node()) && !leadsNowhere(end));
    }

    private boolean leadsNowhere(NodeOutcome end) {
        return graph.transitionsOn(end.node(), end.outcome()).isEmpty();
    }

    /** Whether some outcome that leads nowhere can come after one of its sources, and may be meant to lead on to it. */
    boolean mayBeSuppliedByAMissingTransition() {
        List<NodeOutcome> open = new LikelyMeant(graph).open();
        return sources().stream()
                .flatMap(source -> graph.targets(source).stream())
                .anyMatch(target -> open.stream().anyMatch(end -> isSameOrBefore(target, end.node())));
    }

    private boolean isSameOrBefore(NodeModel node, NodeModel other) {
        return node.type().equals(other.type()) || flow().isBefore(node, other);
    }

    /** The outcomes that fit, wherever in the version. */
    List<NodeOutcome> sources() {
        return graph.outcomesOf(parameter.type());
    }

    /** What supplies it; only where the graph says so. */
    Supply supply() {
        return flow().supply(step, parameter.type());
    }

    DataFlow flow() {
        return graph.dataFlow().orElseThrow(() -> new IllegalStateException("the graph is not understood"));
    }

    /** {@code CreateUser v2: SendWelcome takes Enriched}, for the first line to go on. */
    String headline() {
        return graph.version().name() + ": " + step.type().display() + " takes " + written(parameter.display());
    }

    /** A type as the parameter takes it: in {@code Optional}, or by itself. */
    String written(String type) {
        return parameter.optional() ? "Optional<" + type + ">" : type;
    }

    /** The parameter; where it has no position, the first mention of the step. */
    Origin origin() {
        return parameter.origin().hasPosition() ? parameter.origin() : graph.firstMention(step);
    }
}

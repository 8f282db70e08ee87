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
     * Those for which the graph says where they come from. What only a node supplies that cannot be reached is left out:
     * that it cannot be reached is the mistake.
     */
    static Stream<TakenParameter> decidable(VersionGraph graph) {
        return graph.dataFlow().isEmpty()
                ? Stream.empty()
                : of(graph, graph.reachable()).filter(TakenParameter::hasReachableSourcesOnly);
    }

    private boolean hasReachableSourcesOnly() {
        return sources().stream().allMatch(end -> graph.isReachable(end.node()));
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
        return graph.version().name() + ": " + step.type().display() + " takes " + parameter.display();
    }

    /** The parameter; where it has no position, the first mention of the step. */
    Origin origin() {
        return parameter.origin().hasPosition() ? parameter.origin() : graph.firstMention(step);
    }
}

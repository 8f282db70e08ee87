package dev.parasol.processor.generate;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.Written;
import dev.parasol.release.FlowChart;
import dev.parasol.release.FlowChart.Mark;
import java.util.ArrayList;
import java.util.List;

/** A version's graph in the language of Mermaid. */
final class Diagram {

    private final VersionGraph graph;
    private final FlowChart chart = new FlowChart();

    Diagram(VersionGraph graph) {
        this.graph = graph;
    }

    String text() {
        graph.reachable().forEach(this::draw);
        List<ResolvedTransition> transitions = graph.transitions().stream()
                .filter(transition -> graph.isReachable(transition.on().node()))
                .toList();
        transitions.stream().flatMap(transition -> transition.to().stream()).forEach(this::drawEnd);
        transitions.forEach(this::draw);
        return chart.text();
    }

    private void draw(NodeModel node) {
        TypeName type = node.type();
        if (node instanceof AwaitModel) {
            chart.await(type.binary(), type.display(), Mark.NONE);
        } else {
            chart.step(type.binary(), type.display(), Mark.NONE);
        }
    }

    private void drawEnd(TypeName target) {
        if (target.equals(TypeName.END) || target.equals(TypeName.CONTINUE_AS_NEW)) {
            chart.end(target.binary(), target.display());
        }
    }

    private void draw(ResolvedTransition transition) {
        NodeOutcome on = transition.on();
        String from = on.node().type().binary();
        for (TypeName target : transition.to()) {
            chart.edge(from, target.binary(), on.outcome().type().simple(), facts(transition), Mark.NONE);
        }
    }

    /** {@code timeout P7D}, {@code after PT24H}. */
    private static List<String> facts(ResolvedTransition transition) {
        NodeOutcome on = transition.on();
        List<String> facts = new ArrayList<>();
        if (on.outcome().onTimeout()) {
            on.node().timeout().map(Written::value).ifPresent(timeout -> facts.add("timeout " + timeout));
        }
        transition.written().after().map(Written::value).ifPresent(delay -> facts.add("after " + delay));
        return facts;
    }
}

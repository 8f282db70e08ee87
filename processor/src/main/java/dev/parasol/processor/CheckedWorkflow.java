package dev.parasol.processor;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.graph.VersionGraphs;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.rule.Verdicts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workflow as one round shows it, and what the rules say to it.
 *
 * @param complete whether everything that it names exists
 * @param nodes the steps and awaits that its versions name, in that order
 */
record CheckedWorkflow(
        WorkflowModel model,
        boolean complete,
        Map<TypeName, NodeModel> nodes,
        List<VersionGraph> graphs,
        List<Problem> problems) {

    static CheckedWorkflow of(WorkflowModel model, boolean complete) {
        List<VersionGraph> graphs = VersionGraphs.of(model);
        List<Problem> problems = new Verdicts(model, graphs).problems();
        return new CheckedWorkflow(model, complete, nodes(model), graphs, problems);
    }

    private static Map<TypeName, NodeModel> nodes(WorkflowModel model) {
        Map<TypeName, NodeModel> nodes = new LinkedHashMap<>();
        for (VersionModel version : model.versions()) {
            version.mentioned()
                    .forEach((type, mention) -> mention.node().ifPresent(node -> nodes.putIfAbsent(type, node)));
        }
        return nodes;
    }
}

package dev.parasol.processor;

import dev.parasol.processor.graph.MigrationGraph;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.graph.VersionGraphs;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
<<<<<<< HEAD
import dev.parasol.processor.rule.Verdicts;
=======
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import dev.parasol.processor.rule.MigrationUse;
import dev.parasol.processor.rule.Rule;
import dev.parasol.processor.rule.Rules;
>>>>>>> 78d52cf (Check how instances are moved from one version to another)
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
<<<<<<< HEAD
        List<VersionGraph> graphs = VersionGraphs.of(model);
        List<Problem> problems = new Verdicts(model, graphs).problems();
        return new CheckedWorkflow(model, complete, nodes(model), graphs, problems);
=======
        List<VersionGraph> graphs =
                model.versions().stream().map(VersionGraph::of).toList();
        Problems problems = new Problems();
        for (Rule rule : Rules.all()) {
            rule.check(model, problems);
            graphs.forEach(graph -> rule.check(graph, problems));
        }
        if (areRight(problems)) {
            MigrationGraph.of(model.migrations(), graphs).stream()
                    .map(MigrationUse::new)
                    .forEach(migration -> Rules.all().forEach(rule -> rule.check(migration, problems)));
        }
        return new CheckedWorkflow(model, complete, nodes(model), graphs, problems.list());
>>>>>>> 78d52cf (Check how instances are moved from one version to another)
    }

    /** Whether nothing is wrong with the versions, so that what is wrong with a migration is its own mistake. */
    private static boolean areRight(Problems problems) {
        return problems.list().stream()
                .map(Problem::code)
                .allMatch(code -> code.isWarning() || code == RuleCode.PSL601);
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

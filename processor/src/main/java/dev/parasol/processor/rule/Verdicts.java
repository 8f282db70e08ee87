package dev.parasol.processor.rule;

import dev.parasol.processor.graph.MigrationGraph;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.Inherited;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules say of a workflow and its versions. What a version takes over from the one that it is based on is
 * reported once: there, where it is wrong there already, otherwise where the version says what it is based on.
 */
public final class Verdicts {

    private final WorkflowModel workflow;
    private final List<VersionGraph> graphs;

    public Verdicts(WorkflowModel workflow, List<VersionGraph> graphs) {
        this.workflow = workflow;
        this.graphs = List.copyOf(graphs);
    }

    /** Rule by rule: what it says of the workflow, then of its versions; and where these are right, of its migrations. */
    public List<Problem> problems() {
        Problems all = new Problems();
        for (Rule rule : Rules.all()) {
            rule.check(workflow, all);
            check(rule, all);
        }
        if (areRight(all)) {
            MigrationGraph.of(workflow.migrations(), graphs).stream()
                    .map(MigrationUse::new)
                    .forEach(migration -> Rules.all().forEach(rule -> rule.check(migration, all)));
        }
        return all.list();
    }

    /** Whether nothing is wrong with the versions, so that what is wrong with a migration is its own mistake. */
    private static boolean areRight(Problems found) {
        return found.list().stream().map(Problem::code).allMatch(code -> code.isWarning() || code == RuleCode.PSL601);
    }

    private void check(Rule rule, Problems all) {
        Map<VersionGraph, List<Problem>> found = new LinkedHashMap<>();
        for (VersionGraph graph : graphs) {
            Problems own = new Problems();
            rule.check(graph, own);
            found.put(graph, own.list());
        }
        found.forEach((graph, own) -> {
            List<Problem> ofBase = graph.base().map(found::get).orElse(List.of());
            own.stream()
                    .filter(problem -> ofBase.stream().noneMatch(other -> isSame(graph, problem, other)))
                    .map(problem -> placed(graph, problem))
                    .forEach(all::add);
        });
    }

    /** Whether it is the same place, or the same is said of the same thing. */
    private static boolean isSame(VersionGraph graph, Problem problem, Problem ofBase) {
        String name = graph.version().name();
        String baseName = graph.base().orElseThrow().version().name();
        return original(problem.origin()).equals(original(ofBase.origin()))
                || said(problem, name).equals(said(ofBase, baseName));
    }

    private static String said(Problem problem, String version) {
        return problem.headline().startsWith(version)
                ? problem.headline().substring(version.length())
                : problem.headline();
    }

    private static Origin original(Origin origin) {
        return origin instanceof Inherited inherited ? original(inherited.original()) : origin;
    }

    private static Problem placed(VersionGraph graph, Problem problem) {
        if (!(problem.origin() instanceof Inherited inherited)) {
            return problem;
        }
        Origin place = inherited.basedOn().origin();
        String base = Wording.inShort(graph.base().orElseThrow().version());
        String fact = base + " says so, which " + Wording.inShort(graph.version()) + " is based on";
        return new Problem(problem.code(), place, problem.headline(), problem.facts(), problem.fix()).fact(fact);
    }
}

package dev.parasol.processor;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.rule.NodeUse;
import dev.parasol.processor.rule.Promised;
import dev.parasol.processor.rule.ReleaseUse;
import dev.parasol.processor.rule.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that one round shows, checked. */
final class Round {

    private final List<CheckedWorkflow> workflows;
    private final Map<TypeName, List<CheckedWorkflow>> users = new HashMap<>();
    private final Map<TypeName, CheckedNode> nodes = new LinkedHashMap<>();
    private final Map<TypeName, List<Problem>> broken = new HashMap<>();

    /**
     * @param annotated the complete steps and awaits of this compilation; those that only the workflows name are found in
     *     them
     */
    Round(List<CheckedWorkflow> workflows, Collection<NodeModel> annotated) {
        this.workflows = List.copyOf(workflows);
        Map<TypeName, NodeModel> all = new LinkedHashMap<>();
        for (CheckedWorkflow workflow : workflows) {
            workflow.nodes().forEach(all::putIfAbsent);
            workflow.nodes()
                    .keySet()
                    .forEach(node -> users.computeIfAbsent(node, type -> new ArrayList<>())
                            .add(workflow));
        }
        annotated.forEach(node -> all.putIfAbsent(node.type(), node));
        all.forEach((type, node) -> nodes.put(type, CheckedNode.of(use(node))));
    }

    /** Asks the rules about releases, once what the others say is known. */
    void check(Promises promises) {
        List<Promised> promised = workflows.stream()
                .map(workflow -> promises.of(
                        workflow, workflow.complete() && failures(workflow).isEmpty()))
                .toList();
        for (int i = 0; i < promised.size(); i++) {
            ReleaseUse use = new ReleaseUse(promised.get(i), promised, promises.today());
            Problems problems = new Problems();
            Rules.all().forEach(rule -> rule.check(use, problems));
            broken.put(workflows.get(i).model().type(), problems.list());
        }
    }

    List<CheckedWorkflow> workflows() {
        return workflows;
    }

    Collection<CheckedNode> nodes() {
        return nodes.values();
    }

    /** All problems: workflow by workflow, then node by node. */
    List<Problem> problems() {
        return Stream.concat(
                        workflows.stream().flatMap(this::problems),
                        nodes.values().stream().flatMap(node -> node.problems().stream()))
                .distinct()
                .toList();
    }

    private Stream<Problem> problems(CheckedWorkflow workflow) {
        List<Problem> ofReleases = broken.getOrDefault(workflow.model().type(), List.of());
        return Stream.concat(workflow.problems().stream(), ofReleases.stream());
    }

    /** The codes of the rules that a workflow fails, itself or by one of its nodes, each once. */
    List<String> failures(CheckedWorkflow workflow) {
        Stream<Problem> ofNodes = workflow.nodes().keySet().stream()
                .flatMap(node -> Optional.ofNullable(nodes.get(node)).stream())
                .flatMap(node -> node.problems().stream());
        return Stream.concat(problems(workflow), ofNodes)
                .map(Problem::code)
                .filter(code -> !code.isWarning())
                .map(Enum::name)
                .sorted()
                .distinct()
                .toList();
    }

    /**
     * Whether a step of this compilation has an invoker. A step that no workflow mentions (any more) is found by its invoker's
     * name, as long as instances need it. Who else uses a public step with parts that only its package sees, nobody knows.
     */
    boolean needsInvoker(StepModel step) {
        boolean isPartlyHidden = step.shape().visibleEverywhere() && !step.callableEverywhere();
        return isPartlyHidden
                || users(step.type()).findAny().isEmpty()
                || firstUserOutOfReach(step).isPresent();
    }

    /** The first workflow that names a step which its dispatcher cannot call. */
    Optional<TypeName> firstUserOutOfReach(StepModel step) {
        return users(step.type())
                .map(user -> user.model().type())
                .filter(user -> !step.callableFrom(user.packageName()))
                .findFirst();
    }

    private NodeUse use(NodeModel node) {
        List<VersionGraph> uses = users(node.type())
                .flatMap(workflow -> workflow.graphs().stream())
                .filter(graph -> names(graph, node))
                .toList();
        return new NodeUse(
                node,
                uses,
                users(node.type()).map(user -> user.model().origin()).findFirst());
    }

    private Stream<CheckedWorkflow> users(TypeName node) {
        return users.getOrDefault(node, List.of()).stream();
    }

    private static boolean names(VersionGraph graph, NodeModel node) {
        var mention = graph.version().mentioned().get(node.type());
        return mention != null && mention.node().isPresent();
    }
}

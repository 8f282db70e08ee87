package dev.parasol.processor.rule;

import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/**
 * Every node where instances of the old version rest moves, is a node of the new version too, or stays; otherwise PSL605 at
 * the migration. Silent where something that the migration names is no such node: it may be the one.
 */
final class EveryRestingNodeMovesOrStays implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL605;
    }

    @Override
    public void check(MigrationUse use, Problems problems) {
        List<NodeModel> forgotten = use.forgotten();
        if (use.isClear() && !forgotten.isEmpty()) {
            problems.add(forgotten(use, forgotten));
        }
    }

    private Problem forgotten(MigrationUse use, List<NodeModel> forgotten) {
        List<TypeName> types = forgotten.stream().map(NodeModel::type).toList();
        Problem problem = Problem.of(
                code(),
                use.migration().annotation(),
                use.headline("it is not said what becomes of instances that rest at "
                        + Wording.and(Wording.displays(types))));
        for (NodeModel node : forgotten.subList(0, Math.min(3, forgotten.size()))) {
            problem = problem.fact(why(use, node));
        }
        return problem.fact("say in nodes where they go on, or let them finish on " + use.old() + " in staying")
                .fix(fix(use, forgotten));
    }

    private static String why(MigrationUse use, NodeModel node) {
        String rests = node instanceof AwaitModel
                ? "they wait there for an event"
                : "they rest there while its failure waits for a retry, or a delay runs before it";
        return node.type().display() + " is no node of " + use.next() + ", and " + rests;
    }

    /** The move to the one node that is new, where there is one of the kind; otherwise that they stay. */
    private static String fix(MigrationUse use, List<NodeModel> forgotten) {
        NodeModel first = forgotten.get(0);
        List<NodeModel> likely = use.graph().next().reachable().stream()
                .filter(node -> use.graph().old().node(node.type()).isEmpty())
                .filter(node -> node instanceof AwaitModel == first instanceof AwaitModel)
                .toList();
        return forgotten.size() == 1 && likely.size() == 1
                ? MigrationUse.moveNode(first.type(), likely.get(0).type())
                : use.staying(forgotten);
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** An outcome record is accessible and not generic; otherwise PSL304 at the record. An awaited event can also be named in the umbrella's package. */
final class OutcomeIsWithinReach implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL304;
    }

    @Override
    public void check(NodeUse node, Problems problems) {
        for (OutcomeModel outcome : node.node().outcomes()) {
            TypeShape shape = outcome.payload().shape();
            if (shape.generic()) {
                problems.add(generic(node, outcome));
            } else if (node.node().shape().accessible()
                    && !canBeNamed(outcome, node.node().type())) {
                problems.add(outOfReach(node, outcome));
            }
        }
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        for (AwaitModel await : workflow.awaits()) {
            await.outcomes().stream()
                    .filter(event -> canBeNamed(event, await.type()) && !canBeNamed(event, workflow.type()))
                    .forEach(event -> problems.add(hidden(workflow, await, event)));
        }
    }

    private static boolean canBeNamed(OutcomeModel outcome, TypeName by) {
        TypeShape shape = outcome.payload().shape();
        boolean samePackage = outcome.type().packageName().equals(by.packageName());
        return shape.visibleEverywhere() || (samePackage && shape.accessible());
    }

    private Problem generic(NodeUse node, OutcomeModel outcome) {
        return Problem.of(
                        code(),
                        node.pointAt(outcome.payload().origin()),
                        node.headline("the outcome " + outcome.type().display() + " is generic"))
                .fact(sentence(node.node()) + ", and what is stored must have one type");
    }

    private Problem outOfReach(NodeUse node, OutcomeModel outcome) {
        return Problem.of(
                        code(),
                        node.pointAt(outcome.payload().origin()),
                        node.headline("the outcome " + outcome.type().display() + " is out of reach of the package of "
                                + node.name()))
                .fact(sentence(node.node()) + ", and generated code in that package names it")
                .fix("public record " + outcome.type().simple());
    }

    private Problem hidden(WorkflowModel workflow, AwaitModel await, OutcomeModel event) {
        var origin = event.payload().origin();
        return Problem.of(
                        code(),
                        origin.hasPosition() ? origin : workflow.annotation(),
                        workflow.name() + ": the event " + event.type().display()
                                + " is out of reach of the package of " + workflow.name())
                .fact(sentence(await) + ", and the facade's resume takes it")
                .fix("public record " + event.type().simple());
    }

    private static String sentence(NodeModel node) {
        return node.type().display() + " ends in it";
    }
}

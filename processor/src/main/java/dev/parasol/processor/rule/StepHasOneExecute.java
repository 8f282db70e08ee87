package dev.parasol.processor.rule;

import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/** A step has one public method {@code execute} that is not static and fails with exceptions; otherwise PSL302 at the type, or at the method that is wrong or too many. Silent where the step is no class, which is PSL301. */
final class StepHasOneExecute implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL302;
    }

    @Override
    public void check(NodeUse node, Problems problems) {
        if (node.node() instanceof StepModel step && step.shape().kind() == TypeShape.Kind.CLASS) {
            List<MethodModel> executes = step.executes();
            if (executes.isEmpty()) {
                problems.add(none(node, step));
            } else if (executes.size() > 1) {
                problems.add(several(node, executes));
            } else if (executes.get(0).staticMethod()) {
                problems.add(isStatic(node, executes.get(0)));
            } else {
                executes.get(0)
                        .throwsTooMuch()
                        .ifPresent(thrown -> problems.add(throwsTooMuch(node, executes.get(0), thrown)));
            }
        }
    }

    private Problem none(NodeUse node, StepModel step) {
        return Problem.of(
                        code(),
                        node.pointAt(step.origin()),
                        node.headline("the step " + node.name() + " has no public method execute"))
                .fact("execute takes what the step needs, by type, and returns its outcome");
    }

    private Problem several(NodeUse node, List<MethodModel> executes) {
        String headline = "the step " + node.name() + " has " + executes.size() + " public methods execute";
        List<String> signatures = executes.stream().map(MethodModel::signature).toList();
        return Problem.of(code(), node.pointAt(executes.get(1).origin()), node.headline(headline))
                .fact("they are " + Wording.and(signatures))
                .fact("a step has exactly one, its own or inherited");
    }

    private Problem isStatic(NodeUse node, MethodModel execute) {
        return Problem.of(
                        code(),
                        node.pointAt(execute.origin()),
                        node.headline("the method " + node.name() + "." + execute.signature() + " is static"))
                .fact("a step is called through an instance that the engine creates");
    }

    private Problem throwsTooMuch(NodeUse node, MethodModel execute, String thrown) {
        String method = node.name() + "." + execute.signature();
        return Problem.of(
                        code(),
                        node.pointAt(execute.origin()),
                        node.headline("the method " + method + " throws " + thrown))
                .fact("a step's failure is an Exception, checked or not")
                .fix("throws Exception");
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** A step returns a record, a sealed interface of records, or a stage of one; otherwise PSL303 at the method. */
final class StepReturnsRecords implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL303;
    }

    @Override
    public void check(NodeUse node, Problems problems) {
        if (node.node() instanceof StepModel step) {
            step.execute()
                    .ifPresent(execute -> execute.returns()
                            .wrong()
                            .ifPresent(wrong -> problems.add(noOutcome(node, execute, wrong))));
        }
    }

    private Problem noOutcome(NodeUse node, MethodModel execute, String wrong) {
        String headline = node.name() + " returns " + execute.returns().type() + ", which " + wrong;
        return Problem.of(code(), node.pointAt(execute.origin()), node.headline(headline))
                .fact("a step returns its outcome: a record, a sealed interface of records, or a CompletionStage or"
                        + " CompletableFuture of one")
                .fix("public record Done() {}");
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.Optional;

/** A workflow is an accessible interface, neither generic nor sealed; otherwise PSL101 at the type. */
final class WorkflowIsAnInterface implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL101;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        wrong(workflow.shape()).ifPresent(wrong -> problems.add(notImplementable(workflow, wrong)));
    }

    private static Optional<String> wrong(TypeShape shape) {
        if (shape.kind() != TypeShape.Kind.INTERFACE) {
            String article = shape.kind().word().matches("[aeiou].*") ? "an " : "a ";
            return Optional.of("@Workflow stands on " + article + shape.kind().word());
        }
        if (shape.sealed()) {
            return Optional.of("@Workflow stands on a sealed interface");
        }
        if (shape.generic()) {
            return Optional.of("@Workflow stands on a generic interface");
        }
        return shape.accessible() ? Optional.empty() : Optional.of("@Workflow stands on a private interface");
    }

    private Problem notImplementable(WorkflowModel workflow, String wrong) {
        String name = workflow.type().simple();
        return Problem.of(code(), workflow.origin(), workflow.name() + ": " + wrong)
                .fact(
                        "the generated facade implements the workflow, so it is an interface that is neither private, generic"
                                + " nor sealed")
                .fix("public interface " + name);
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.Optional;

/** A step is a class that generated code can reach; otherwise PSL301 at the type. */
final class StepIsAClassWithinReach implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL301;
    }

    @Override
    public void check(NodeUse node, Problems problems) {
        if (node.node() instanceof StepModel step) {
            wrong(step.shape()).ifPresent(wrong -> problems.add(outOfReach(node, step, wrong)));
        }
    }

    private static Optional<String> wrong(TypeShape shape) {
        if (shape.kind() != TypeShape.Kind.CLASS) {
            String article = shape.kind().word().matches("[aeiou].*") ? "an " : "a ";
            return Optional.of("is " + article + shape.kind().word());
        }
        if (!shape.accessible()) {
            return Optional.of("is private, or in a private class");
        }
        if (shape.abstractType()) {
            return Optional.of("is abstract");
        }
        if (shape.inner()) {
            return Optional.of("is an inner class");
        }
        return shape.generic() ? Optional.of("is generic") : Optional.empty();
    }

    private Problem outOfReach(NodeUse node, StepModel step, String wrong) {
        String keyword = step.shape().inner() ? "public static final class " : "public final class ";
        return Problem.of(code(), node.pointAt(step.origin()), node.headline("the step " + node.name() + " " + wrong))
                .fact("a step is a class that generated code in its package can create and call: not abstract, generic,"
                        + " private or inner")
                .fix(keyword + step.type().simple());
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.model.ListedVersion;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** What an umbrella lists is a class with {@code @WorkflowVersion}; otherwise PSL104 at the class literal. */
final class ListedVersionIsAVersionClass implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL104;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        workflow.listed().stream()
                .filter(version -> !version.missing() && !isVersionClass(version))
                .forEach(version -> problems.add(noVersion(workflow, version)));
    }

    private static boolean isVersionClass(ListedVersion version) {
        return version.header().isPresent() && isClass(version);
    }

    private static boolean isClass(ListedVersion version) {
        return version.shape()
                .filter(shape -> shape.kind() == TypeShape.Kind.CLASS)
                .isPresent();
    }

    private Problem noVersion(WorkflowModel workflow, ListedVersion version) {
        String name = version.type().display();
        String headline = workflow.name() + ": " + name + " in versions is no class with @WorkflowVersion";
        Problem problem = Problem.of(code(), version.reference().origin(), headline);
        if (!isClass(version)) {
            return version.shape()
                    .map(shape -> problem.fact(
                            name + " is declared as " + shape.kind().word()))
                    .orElse(problem);
        }
        int key =
                ClassNumber.of(version.type().simple()).orElse(workflow.listed().indexOf(version) + 1);
        return problem.fact("a version is a class that carries its key and its graph: @WorkflowVersion(value = " + key
                + ", start = ..., transitions = ...)");
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.model.ListedVersion;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.stream.Stream;

/** A version class carries no {@code @Unique}; otherwise PSL111 at that annotation. */
final class VersionSaysNothingUnique implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL111;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        Stream.concat(workflow.listed().stream(), workflow.nestedVersions().stream())
                .forEach(version -> version.unique()
                        .ifPresent(unique -> problems.add(saysWhatIsUnique(workflow, version, unique))));
    }

    private Problem saysWhatIsUnique(WorkflowModel workflow, ListedVersion version, Origin unique) {
        Problem problem = Problem.of(
                code(),
                unique.hasPosition() ? unique : version.reference().origin(),
                workflow.name() + ": " + version.type().simple() + " carries @Unique, which is the workflow's to say");
        return workflow.unique().isPresent()
                ? problem.fact(workflow.name() + " carries it already; all versions share the key")
                : problem.fact("move it to " + workflow.name() + "; all versions share the key");
    }
}

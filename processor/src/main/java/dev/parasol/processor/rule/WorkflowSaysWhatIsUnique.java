package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.stream.Stream;

/** A workflow carries {@code @Unique}; otherwise PSL110 at its {@code @Workflow}. Silent where PSL102 or PSL111 says why it does not. */
final class WorkflowSaysWhatIsUnique implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL110;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        if (workflow.unique().isEmpty() && workflow.versionAnnotation().isEmpty() && !saidByAVersion(workflow)) {
            problems.add(Problem.of(code(), workflow.annotation(), workflow.name() + ": @Unique is missing")
                    .fact("it names the business key that tells instances apart, and says where that key is unique")
                    .fix("@Unique(key = \"id\")"));
        }
    }

    private static boolean saidByAVersion(WorkflowModel workflow) {
        return Stream.concat(workflow.listed().stream(), workflow.nestedVersions().stream())
                .anyMatch(version -> version.unique().isPresent());
    }
}

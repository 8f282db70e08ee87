package dev.parasol.processor.rule;

import dev.parasol.processor.model.ListedVersion;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;
import java.util.stream.Stream;

/** A version class that is nested in a workflow is listed; otherwise PSL109 at the class. Silent where something listed does not exist, which may be the one, where there is no list, which PSL114 and PSL116 are about, and about one that a listed version is based on, which is PSL119's. */
final class NestedVersionIsListed implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL109;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        boolean listIsRead = workflow.listed().stream().noneMatch(ListedVersion::missing);
        boolean saysWhatItIs = !workflow.listed().isEmpty() || workflow.own().isPresent();
        if (listIsRead && saysWhatItIs) {
            workflow.nestedVersions().stream()
                    .filter(nested ->
                            nested.listedBy().isEmpty() && !isListed(workflow, nested) && !isBase(workflow, nested))
                    .forEach(nested -> problems.add(notListed(workflow, nested)));
        }
    }

    private static boolean isListed(WorkflowModel workflow, ListedVersion nested) {
        return workflow.listed().stream().anyMatch(listed -> listed.type().equals(nested.type()));
    }

    private static boolean isBase(WorkflowModel workflow, ListedVersion nested) {
        return workflow.bases().stream().anyMatch(base -> base.type().equals(nested.type()));
    }

    private Problem notListed(WorkflowModel workflow, ListedVersion nested) {
        List<String> literals = Stream.concat(workflow.listed().stream(), Stream.of(nested))
                .map(version -> version.type().display() + ".class")
                .distinct()
                .toList();
        return Problem.of(
                        code(),
                        nested.reference().origin(),
                        workflow.name() + ": " + nested.type().simple() + " is a version that versions does not list")
                .fix("versions = {" + String.join(", ", literals) + "}");
    }
}

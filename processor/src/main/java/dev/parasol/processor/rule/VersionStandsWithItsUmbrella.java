package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** A version class is nested in its umbrella or in the package named after it; otherwise PSL108 at the class literal. Silent where two umbrellas list it, which is PSL117. */
final class VersionStandsWithItsUmbrella implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL108;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        Home home = new Home(workflow.type());
        Listed.of(workflow).stream()
                .filter(listed -> !home.isOf(listed.version().type()))
                .filter(listed -> listed.version().listedBy().size() < 2)
                .forEach(listed -> problems.add(elsewhere(listed, home)));
    }

    private Problem elsewhere(Listed listed, Home home) {
        String name = listed.umbrella().name();
        return Problem.of(
                        code(),
                        listed.version().reference().origin(),
                        listed.subject() + " is " + listed.version().type().qualified()
                                + ", which is not the place of its versions")
                .fact("a version is nested in " + name + ", or stands in the package " + home.packageName());
    }
}

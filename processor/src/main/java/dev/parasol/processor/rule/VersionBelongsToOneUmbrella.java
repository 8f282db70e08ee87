package dev.parasol.processor.rule;

import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;

/** A version class is listed by one umbrella; otherwise PSL117 at the class literal in the one where it does not stand. */
final class VersionBelongsToOneUmbrella implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL117;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        Listed.of(workflow).stream()
                .filter(listed -> !owner(
                                listed.version().listedBy(), listed.version().type(), workflow.type())
                        .equals(workflow.type()))
                .forEach(listed -> problems.add(listedElsewhere(listed)));
    }

    /** The umbrella that may keep it: where it stands, otherwise the first by name. */
    private static TypeName owner(List<TypeName> umbrellas, TypeName version, TypeName asking) {
        return umbrellas.stream()
                .filter(umbrella -> new Home(umbrella).isOf(version))
                .findFirst()
                .or(() -> umbrellas.stream().sorted().findFirst())
                .orElse(asking);
    }

    private Problem listedElsewhere(Listed listed) {
        List<String> others = listed.version().listedBy().stream()
                .filter(umbrella -> !umbrella.equals(listed.umbrella().type()))
                .map(TypeName::display)
                .toList();
        return Problem.of(
                        code(),
                        listed.version().reference().origin(),
                        listed.subject() + " belongs to " + Wording.and(others) + ", which lists it too")
                .fact(
                        "a version belongs to one umbrella; another one can have a class of its own with the same transitions");
    }
}

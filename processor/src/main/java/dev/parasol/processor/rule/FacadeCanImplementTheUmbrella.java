package dev.parasol.processor.rule;

import dev.parasol.processor.model.MemberModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** A facade can implement its umbrella and has its names to itself; otherwise PSL118 at the method, or at the type whose generated name is taken. */
final class FacadeCanImplementTheUmbrella implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL118;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        // Only an interface is implemented; anything else is another rule's.
        if (workflow.shape().kind() == TypeShape.Kind.INTERFACE) {
            checkMembers(workflow, problems);
        }
        workflow.taken().forEach(name -> problems.add(taken(workflow.name(), name, workflow.origin())));
    }

    private void checkMembers(WorkflowModel workflow, Problems problems) {
        FacadeMethods facade = new FacadeMethods(workflow);
        for (MemberModel member : workflow.members()) {
            if (member.abstractMethod()) {
                problems.add(cannotImplement(workflow, member));
            } else if (!member.staticMethod() && facade.contain(member)) {
                problems.add(clashes(workflow, member));
            }
        }
    }

    @Override
    public void check(NodeUse node, Problems problems) {
        if (node.node() instanceof StepModel step) {
            step.takenInvoker().ifPresent(name -> problems.add(taken(node.name(), name, node.pointAt(step.origin()))));
        }
    }

    private Problem cannotImplement(WorkflowModel workflow, MemberModel member) {
        return Problem.of(
                        code(),
                        member.origin(),
                        workflow.name() + ": the facade cannot implement the abstract method "
                                + FacadeMethods.text(member))
                .fact("the facade implements " + workflow.name() + "; its own methods need no declaration there");
    }

    private Problem clashes(WorkflowModel workflow, MemberModel member) {
        return Problem.of(
                        code(),
                        member.origin(),
                        workflow.name() + ": the method " + FacadeMethods.text(member)
                                + " is one that the facade has itself")
                .fact("the facade implements " + workflow.name() + "; give the method another name");
    }

    private Problem taken(String subject, TypeName name, Origin origin) {
        return Problem.of(code(), origin, subject + ": the name " + name.display() + " of the generated class is taken")
                .fact("there is a class " + name.qualified() + " that was not generated from " + subject);
    }
}

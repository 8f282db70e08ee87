package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraphs;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A version is based on one that the umbrella lists and whose key is lower; otherwise PSL119 at {@code basedOn}. Silent
 * where something does not exist, and where the list (PSL104, PSL117) or one of the keys (PSL103, PSL105, PSL106) is wrong.
 */
final class BaseIsALowerVersion implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL119;
    }

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        if (workflow.incomplete()) {
            return;
        }
        for (Listed listed : Listed.of(workflow)) {
            Optional<TypeRef> base = listed.header().basedOn();
            Optional<VersionModel> delta =
                    version(workflow.versions(), listed.version().type());
            boolean belongsHere = listed.version().listedBy().size() < 2 && isClear(listed);
            if (base.isPresent() && delta.isPresent() && belongsHere) {
                problem(listed, delta.get(), base.get()).ifPresent(problems::add);
            }
        }
    }

    private static boolean isClear(Listed listed) {
        return listed.key() > 0 && !ClassNumber.contradicts(listed.name(), listed.key());
    }

    private static Optional<VersionModel> version(List<VersionModel> versions, TypeName type) {
        return versions.stream().filter(version -> version.type().equals(type)).findFirst();
    }

    private Optional<Problem> problem(Listed delta, VersionModel model, TypeRef base) {
        WorkflowModel workflow = delta.umbrella();
        if (workflow.base(model).isPresent()) {
            return Optional.empty();
        }
        Optional<Listed> listed = Listed.of(workflow).stream()
                .filter(other -> other.version().type().equals(base.type()))
                .findFirst();
        if (listed.isPresent()) {
            return notLower(delta, listed.get(), base);
        }
        boolean isListed =
                workflow.listed().stream().anyMatch(version -> version.type().equals(base.type()));
        return isListed ? Optional.empty() : Optional.of(notListed(delta, model, base));
    }

    private Optional<Problem> notLower(Listed delta, Listed base, TypeRef reference) {
        if (base.version().type().equals(delta.version().type())) {
            return Optional.of(withLower(delta, problem(delta, reference, "itself")));
        }
        boolean keysAreRight = isClear(base) && base.key() != delta.key();
        String what = base.name() + ", whose key " + base.key() + " is not lower than " + delta.key();
        return keysAreRight ? Optional.of(withLower(delta, problem(delta, reference, what))) : Optional.empty();
    }

    private Problem notListed(Listed delta, VersionModel model, TypeRef base) {
        WorkflowModel workflow = delta.umbrella();
        String name = base.type().display();
        Optional<VersionModel> version = version(workflow.bases(), base.type());
        if (version.isEmpty()) {
            return withLower(delta, problem(delta, base, name + ", which is no class with @WorkflowVersion"));
        }
        if (!new Home(workflow.type()).isOf(base.type())) {
            return withLower(delta, problem(delta, base, name + ", which is no version of " + workflow.name()));
        }
        return written(
                workflow,
                model,
                problem(delta, base, base.type().simple() + ", which versions does not list"),
                version.get());
    }

    private Problem problem(Listed delta, TypeRef base, String what) {
        return Problem.of(code(), delta.pointAt(base.origin()), delta.subject() + " is based on " + what);
    }

    private static Problem withLower(Listed delta, Problem problem) {
        return Listed.of(delta.umbrella()).stream()
                .filter(other -> other.key() > 0 && other.key() < delta.key())
                .max(Comparator.comparingInt(Listed::key))
                .map(lower -> problem.fact("a version is based on one of the same umbrella whose key is lower")
                        .fix("basedOn = " + lower.version().type().display() + ".class"))
                .orElseGet(() -> problem.fact(
                        delta.name() + " is the first version, so it says its whole graph, in start and transitions"));
    }

    /** With the whole graph, for a version whose base has been retired. */
    private static Problem written(WorkflowModel workflow, VersionModel delta, Problem problem, VersionModel base) {
        Problem explained = problem.fact("list " + base.type().simple() + " again; or, where it is retired, let "
                + delta.type().simple() + " say its whole graph");
        return VersionGraphs.asIfListed(workflow, delta)
                .map(TransitionLine::all)
                .map(explained::fix)
                .orElse(explained);
    }
}

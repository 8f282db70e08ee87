package dev.parasol.processor.rule;

import dev.parasol.processor.model.UniqueModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.Locale;
import java.util.regex.Pattern;

/** A key's name is lower-case letters and digits, beginning with a letter; otherwise PSL113 at the name. */
final class KeyNameIsLowerCase implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL113;
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*");

    @Override
    public void check(WorkflowModel workflow, Problems problems) {
        workflow.unique()
                .filter(unique -> !NAME.matcher(unique.key().value()).matches())
                .ifPresent(unique -> problems.add(badName(workflow, unique)));
    }

    private Problem badName(WorkflowModel workflow, UniqueModel unique) {
        String name = unique.key().value();
        String wrong =
                name.isEmpty() ? "@Unique names no key" : "the key's name \"" + name + "\" does not fit into an id";
        return Problem.of(code(), unique.key().origin(), workflow.name() + ": " + wrong)
                .fact(
                        "a key's name is lower-case letters and digits and begins with a letter; \"userid\" makes ids like"
                                + " \"userid::joao123\"")
                .fix("key = \"" + likely(name) + "\"");
    }

    private static String likely(String name) {
        String left = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replaceFirst("^[0-9]+", "");
        return left.isEmpty() ? "id" : left;
    }
}

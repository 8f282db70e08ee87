package dev.parasol.runtime.engine;

import dev.parasol.Step;
import dev.parasol.Workflow;
import java.util.Map;

/**
 * How many attempts of steps may run at a time.
 *
 * @param ofAll of all steps together
 * @param each of the step, or of the steps of the workflow, with this binary name
 */
record Limits(int ofAll, Map<String, Integer> each) {

    Limits {
        each = Map.copyOf(each);
    }

    static int atLeastOne(String what, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(what + " is " + limit + ", but has to be at least 1");
        }
        return limit;
    }

    /** The binary name of a step or a workflow. */
    static String nameOf(Class<?> stepOrWorkflow) {
        boolean counts =
                stepOrWorkflow.isAnnotationPresent(Step.class) || stepOrWorkflow.isAnnotationPresent(Workflow.class);
        if (!counts) {
            throw new IllegalArgumentException(
                    "%s is neither a @Step class nor a @Workflow interface, so no limit can count it: give the class of a step, or the interface of the workflow whose steps are meant"
                            .formatted(stepOrWorkflow.getName()));
        }
        return stepOrWorkflow.getName();
    }
}

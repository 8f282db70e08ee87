package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface a workflow.
 *
 * <p>With {@link #versions} and {@link #current} it is an <em>umbrella</em> over version classes:
 *
 * <pre>{@code
 * @Workflow(input = NewUser.class, current = 2, versions = {CreateUser.V1.class, CreateUser.V2.class})
 * @Unique(key = "userid")
 * public interface CreateUser { ... }
 * }</pre>
 *
 * <p>With {@link #start} and {@link #transitions} of its own it is a <em>plain</em> workflow, implicitly version 1:
 *
 * <pre>{@code
 * @Workflow(input = Report.class, start = Render.class,
 *     transitions = @Transition(on = Render.Rendered.class, to = End.class))
 * @Unique(key = "reportid")
 * public interface RenderReport {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Workflow {

    /** What every instance is started with: a record, or a sealed interface of records. */
    Class<?> input() default NoInput.class;

    /** The version that new instances get unless the caller, a router or an operator says otherwise. */
    int current() default 0;

    /** The version classes, each with a {@link WorkflowVersion}. */
    Class<?>[] versions() default {};

    /** The first node of a plain workflow. */
    Class<?> start() default Unspecified.class;

    /** The graph of a plain workflow. */
    Transition[] transitions() default {};

    /** Words to find the workflow by in listings. */
    String[] tags() default {};

    /** Facts about the workflow for people and tools. */
    Meta[] metadata() default {};

    /** What happens when a step has failed for good and no transition catches it. */
    OnFailure onFailure() default OnFailure.STOP;

    /** Which version the next run gets at {@link ContinueAsNew}. */
    OnContinue onContinue() default OnContinue.RESOLVE;
}

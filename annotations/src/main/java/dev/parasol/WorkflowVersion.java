package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One version of a workflow: its key and its whole graph. Stands on a class that is nested in its umbrella, or that is
 * in the package named after it.
 *
 * <pre>{@code
 * @WorkflowVersion(value = 1, start = ValidateInput.class, transitions = {
 *     @Transition(on = ValidateInput.Valid.class,   to = CreateRecord.class),
 *     @Transition(on = ValidateInput.Invalid.class, to = End.class),
 *     @Transition(on = CreateRecord.Created.class,  to = End.class)
 * })
 * final class V1 {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WorkflowVersion {

    /** The version's key, a positive integer. */
    int value() default 0;

    /** The first node: a {@link Step} or an {@link Await}. */
    Class<?> start() default Unspecified.class;

    /** What follows what. */
    Transition[] transitions() default {};

    /** A semantic version such as {@code "1.1.0"}; labels rise with the keys. */
    String label() default "";

    /** What this version is for, or what it changed. */
    String description() default "";

    /** The date, as in {@code "2026-11-21"}, since which new instances should not start on this version. */
    String deprecatedSince() default "";

    /** The date after which this version is meant to be gone. */
    String removeAfter() default "";
}

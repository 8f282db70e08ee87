package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One version of a workflow: its key and its graph. Stands on a class that is nested in its umbrella, or that is in the
 * package named after it.
 *
 * <pre>{@code
 * @WorkflowVersion(value = 1, start = ValidateInput.class, transitions = {
 *     @Transition(on = ValidateInput.Valid.class,   to = CreateRecord.class),
 *     @Transition(on = ValidateInput.Invalid.class, to = End.class),
 *     @Transition(on = CreateRecord.Created.class,  to = End.class)
 * })
 * final class V1 {}
 * }</pre>
 *
 * <p>A version can say only what it changes of an earlier one. What is generated from it, and what is released of it, is
 * the whole graph all the same:
 *
 * <pre>{@code
 * @WorkflowVersion(value = 2, basedOn = CreateUser.V1.class, transitions = {
 *     @Transition(on = CreateRecord.Created.class, to = SendWelcome.class),   // in the place of V1's
 *     @Transition(on = SendWelcome.Sent.class,     to = End.class)            // new
 * })
 * final class V2 {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WorkflowVersion {

    /** The version's key, a positive integer. */
    int value() default 0;

    /**
     * The version that this one changes: a listed one of the same umbrella whose key is lower. What it says counts here
     * too, unless {@link #without} or {@link #transitions} say otherwise. It can itself be based on another one.
     */
    Class<?> basedOn() default Unspecified.class;

    /** The first node: a {@link Step} or an {@link Await}. Where it is left out, that of {@link #basedOn}. */
    Class<?> start() default Unspecified.class;

    /**
     * What follows what. A transition on an outcome that {@link #basedOn} has a transition on takes its place; of a
     * transition on several outcomes the others keep theirs.
     */
    Transition[] transitions() default {};

    /**
     * Which transitions of {@link #basedOn} do not count here: those on these outcome records, or sealed interfaces of
     * records, and all those out of these steps and awaits.
     */
    Class<?>[] without() default {};

    /** A semantic version such as {@code "1.1.0"}; labels rise with the keys. */
    String label() default "";

    /** What this version is for, or what it changed. */
    String description() default "";

    /** The date, as in {@code "2026-11-21"}, since which new instances should not start on this version. */
    String deprecatedSince() default "";

    /** The date after which this version is meant to be gone. */
    String removeAfter() default "";
}

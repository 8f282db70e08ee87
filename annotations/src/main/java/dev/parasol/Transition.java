package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What follows an outcome.
 *
 * <pre>{@code
 * @Transition(on = Created.class, to = {EnrichProfile.class, SendWelcome.class})          // fan-out
 * @Transition(on = {Approved.class, Expired.class}, to = End.class)                       // several outcomes
 * @Transition(on = Declined.class, to = CloseAccount.class, after = "PT24H")              // durable delay
 * @Transition(on = StepFailed.class, from = Charge.class, to = Refund.class)              // catches a failure
 * }</pre>
 *
 * <p>Written inside the array of {@link WorkflowVersion#transitions} or {@link Workflow#transitions} only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Transition {

    /** One or more outcome records, or a sealed interface that stands for all its records. */
    Class<?>[] on() default {};

    /** One node, several nodes (fan-out), {@link End}, or {@link ContinueAsNew}. */
    Class<?>[] to() default {};

    /** Which node ends in {@link #on}; needed only where several do, or where {@code on} is {@link StepFailed}. */
    Class<?> from() default Unspecified.class;

    /** An ISO-8601 duration that passes, durably, before the targets are reached. */
    String after() default "";
}

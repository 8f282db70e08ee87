package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class a node that does something. The class has exactly one public method {@code execute}, its own or
 * inherited. Its parameters are taken by type from the workflow's input and from the outcomes of earlier steps; what it
 * returns is the outcome: a record, a sealed interface of records, or a {@link java.util.concurrent.CompletionStage} of
 * one.
 *
 * <pre>{@code
 * @Step(retry = @Retry(maxAttempts = 5, delay = "PT1S"), timeout = "PT30S")
 * public final class CreateRecord {
 *   public record Created(String userId) {}
 *
 *   public Created execute(NewUser input, ValidateInput.Valid valid, StepContext context) { ... }
 * }
 * }</pre>
 *
 * <p>A step class is one node a version. For a second node, subclass it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Step {

    /** How often and when a failed attempt is repeated; one attempt unless said otherwise. */
    Retry retry() default @Retry;

    /** How long one attempt may take, as an ISO-8601 duration; no limit unless given. */
    String timeout() default "";
}

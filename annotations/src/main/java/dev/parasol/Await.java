package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a sealed interface of records a node that waits: one of the records, sent with the facade's {@code resume}, ends
 * it.
 *
 * <pre>{@code
 * @Await(timeout = "P7D")
 * public sealed interface Approval {
 *   record Approved(String by) implements Approval {}
 *   record Declined(String by, String reason) implements Approval {}
 *   @OnTimeout record Expired() implements Approval {}
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Await {

    /** How long to wait, as an ISO-8601 duration; then the record marked {@link OnTimeout} arrives by itself. */
    String timeout() default "";
}

package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One fact about a workflow, for people and tools.
 *
 * <pre>{@code
 * @Workflow(metadata = @Meta(key = "team", value = "accounts"), ...)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Meta {

    /** The fact's name. */
    String key() default "";

    /** What it says. */
    String value() default "";
}

package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where an instance goes on that rests at a node of the old version.
 *
 * <pre>{@code
 * @MoveNode(from = HumanApproval.class, to = AutoApproval.class)
 * }</pre>
 *
 * <p>Written inside {@link Migration#nodes} only.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface MoveNode {

    /** A step or await of the old version where an instance can rest. */
    Class<?> from() default Unspecified.class;

    /** The step or await of the new version that takes its place. */
    Class<?> to() default Unspecified.class;
}

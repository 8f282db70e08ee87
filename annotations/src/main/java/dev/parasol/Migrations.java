package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several {@link Migration}s of one workflow. Need not be written; where it is, compilers can point at the very value that
 * is wrong.
 *
 * <pre>{@code
 * @Migrations({@Migration(from = 1, to = 2), @Migration(from = 2, to = 3)})
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Migrations {

    /** The migrations, each from one version to another. */
    Migration[] value() default {};
}

package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of the business key that identifies an instance, and where that key is unique.
 *
 * <pre>{@code
 * @Unique(key = "userid")                                   // one active instance a user
 * @Unique(key = "userid", scope = UniqueScope.VERSION)      // one a user and version
 * }</pre>
 *
 * <p>An instance started with the key {@code "joao123"} has the id {@code "userid::joao123"}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Unique {

    /** The key's name: lower-case letters and digits, beginning with a letter. */
    String key() default "";

    /** Where the key is unique among active instances. */
    UniqueScope scope() default UniqueScope.WORKFLOW;
}

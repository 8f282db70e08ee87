package dev.parasol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How instances of one version of a workflow go on as instances of another. Stands on the umbrella; nothing moves by itself,
 * an operator moves one instance, those that a query finds, or all.
 *
 * <pre>{@code
 * @Workflow(input = Order.class, current = 2, versions = {Orders.V1.class, Orders.V2.class})
 * @Unique(key = "orderid")
 * @Migration(from = 1, to = 2,
 *     nodes = @MoveNode(from = HumanApproval.class, to = AutoApproval.class),
 *     staying = LegacyCheck.class,
 *     converter = OrdersFrom1To2.class)
 * public interface Orders { ... }
 * }</pre>
 *
 * <p>Every node of the old version where an instance can rest is accounted for: an {@link Await}, the target of a delayed
 * transition, and a {@link Step} whose failure no transition catches. It moves as {@link #nodes} says, to itself where the
 * new version has the same node, or {@link #staying} lists it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Migrations.class)
public @interface Migration {

    /** The key of the version that instances leave. */
    int from() default 0;

    /** The key of the version that they go on with. */
    int to() default 0;

    /** Where instances go that rest at a node which the new version does not have, or does not mean. */
    MoveNode[] nodes() default {};

    /** The nodes of the old version at which an instance that rests there is not moved. */
    Class<?>[] staying() default {};

    /**
     * A class whose static methods supply outcomes that the new version needs and the old one has not recorded. A method
     * returns the outcome's record; what it takes is supplied by type, as for {@code execute}, from what the old version
     * has recorded. Private methods are its own.
     *
     * <pre>{@code
     * final class OrdersFrom1To2 {
     *   static EnrichProfile.Enriched enriched(Order order, ValidateInput.Valid valid) { ... }
     * }
     * }</pre>
     */
    Class<?> converter() default Unspecified.class;
}

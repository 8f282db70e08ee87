package dev.parasol.examples.orders;

import dev.parasol.Step;

/** Checks what came in. */
@Step
public final class ValidateOrder {

    /** What the check ends in. */
    public sealed interface Outcome {}

    /** The order can be fulfilled. */
    public record Valid() implements Outcome {}

    /** The order cannot be fulfilled. */
    public record Invalid(String error) implements Outcome {}

    public Outcome execute(Order order) {
        return order.quantity() < 1 ? new Invalid("an order needs a quantity") : new Valid();
    }
}

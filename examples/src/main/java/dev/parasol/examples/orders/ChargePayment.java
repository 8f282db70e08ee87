package dev.parasol.examples.orders;

import dev.parasol.Step;
import dev.parasol.StepContext;

/** Takes the money. */
@Step
public final class ChargePayment {

    /** The money is there. */
    public record Charged(String receipt, long cents) {}

    public Charged execute(Order order, StepContext context) {
        return new Charged("receipt for " + context.key(), order.cents());
    }
}

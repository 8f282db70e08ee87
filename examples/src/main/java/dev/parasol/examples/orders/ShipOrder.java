package dev.parasol.examples.orders;

import dev.parasol.Step;
import dev.parasol.StepContext;

/** Sends the goods. */
@Step
public final class ShipOrder {

    /** The parcel is on its way. */
    public record Shipped(String parcel) {}

    public Shipped execute(Order order, ChargePayment.Charged paid, StepContext context) {
        return new Shipped("%d %s for %s".formatted(order.quantity(), order.item(), context.key()));
    }
}

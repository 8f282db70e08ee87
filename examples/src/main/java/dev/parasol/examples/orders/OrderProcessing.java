package dev.parasol.examples.orders;

import dev.parasol.End;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import dev.parasol.WorkflowVersion;

/** Takes an order from the customer to the parcel service. */
@Workflow(
        input = Order.class,
        current = 2,
        versions = {OrderProcessing.V1.class, OrderProcessing.V2.class})
@Unique(key = "orderid")
public interface OrderProcessing {

    /** A human approves each order. */
    @WorkflowVersion(
            value = 1,
            label = "1.0.0",
            start = ValidateOrder.class,
            transitions = {
                @Transition(on = ValidateOrder.Valid.class, to = Approval.class),
                @Transition(on = ValidateOrder.Invalid.class, to = End.class),
                @Transition(on = Approval.Approved.class, to = ChargePayment.class),
                @Transition(
                        on = {Approval.Rejected.class, Approval.Lapsed.class},
                        to = End.class),
                @Transition(on = ChargePayment.Charged.class, to = ShipOrder.class),
                @Transition(on = ShipOrder.Shipped.class, to = End.class)
            })
    final class V1 {
        private V1() {}
    }

    /** Nobody is asked any more. */
    @WorkflowVersion(
            value = 2,
            label = "2.0.0",
            description = "Goes on without an approval",
            start = ValidateOrder.class,
            transitions = {
                @Transition(on = ValidateOrder.Valid.class, to = ChargePayment.class),
                @Transition(on = ValidateOrder.Invalid.class, to = End.class),
                @Transition(on = ChargePayment.Charged.class, to = ShipOrder.class),
                @Transition(on = ShipOrder.Shipped.class, to = End.class)
            })
    final class V2 {
        private V2() {}
    }
}

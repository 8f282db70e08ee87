package dev.parasol.runtime.engine;

import static dev.parasol.runtime.fixture.World.ORDER;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.fixture.A;
import dev.parasol.runtime.fixture.Approval;
import dev.parasol.runtime.fixture.B;
import dev.parasol.runtime.fixture.C;
import dev.parasol.runtime.fixture.Flow;
import dev.parasol.runtime.fixture.Order;
import dev.parasol.runtime.fixture.Orders;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.version.Moves;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Orders of two versions, and the way from the first to the second. */
final class Movable {

    /** Waits for approval, then ends. */
    static final Flow FIRST = Flow.startingAt(A.class).on(A.Done.class, Approval.class);

    /** Has B before the approval, and C after it, which takes what B did. */
    static final Flow SECOND = Flow.startingAt(A.class)
            .on(A.Done.class, B.class)
            .on(B.Done.class, Approval.class)
            .on(Approval.Approved.class, C.class)
            .takes(C.class, Flow.outcome(B.Done.class, false))
            .timeout(Approval.class, Duration.ofDays(2));

    static final Migration UP = Migration.from(1)
            .to(2)
            .supply(
                    B.class.getName(),
                    B.Done.class,
                    List.of(Flow.outcome(A.Done.class, false), Flow.input()),
                    arguments -> new B.Done(arguments.get(0, A.Done.class).text() + " of "
                            + arguments.get(1, Order.class).item()));

    private static final StartOptions ONE = StartOptions.version(1);

    private Movable() {}

    static Dispatcher<Order> workflow(UniqueScope scope, Flow first, Flow second, Migration migration) {
        return Flow.builder(Orders.class, scope, first, second)
                .migration(migration)
                .build();
    }

    static Dispatcher<Order> workflow(Migration migration) {
        return workflow(UniqueScope.WORKFLOW, FIRST, SECOND, migration);
    }

    static Dispatcher<Order> workflow() {
        return workflow(UP);
    }

    static Moves up(WorkflowClient<Order> orders) {
        return orders.versions().migration(1, 2);
    }

    /** Starts an instance on version 1, and waits until it rests. */
    static void startAndWait(WorkflowClient<Order> orders) {
        startAndWait(orders, "k");
    }

    static void startAndWait(WorkflowClient<Order> orders, String key) {
        orders.start(key, ORDER, ONE);
        while (status(orders, key) == Status.RUNNING) {
            Thread.onSpinWait();
        }
    }

    private static Status status(WorkflowClient<Order> orders, String key) {
        return orders.get(key, OptionalInt.of(1)).orElseThrow().status();
    }
}

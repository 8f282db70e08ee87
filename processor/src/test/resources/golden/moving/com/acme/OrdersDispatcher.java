package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.UniqueScope;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.VersionInfo;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.dispatch.StepCalls;
import dev.parasol.runtime.dispatch.UniqueKey;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * What {@link Orders} is made of.
 */
@GeneratedFrom(Orders.class)
public final class OrdersDispatcher implements StepCalls {
    private static final Dispatcher<Order> DISPATCHER = Dispatcher.of(Orders.class, Order.class)
            .unique("orderid", UniqueScope.WORKFLOW)
            .versions(2, 1, 2)
            .calls(new OrdersDispatcher())
            .step(Check.class, Check.Passed.class, Check.Rejected.class)
            .await(HumanApproval.class, HumanApproval.Approved.class, HumanApproval.Declined.class)
            .step(Ship.class, Ship.Shipped.class)
            .step(Rate.class, Rate.Rated.class)
            .step(AutoApproval.class, AutoApproval.Denied.class, AutoApproval.Granted.class)
            .migration(Migration.from(1).to(2)
                    .move("com.acme.HumanApproval", "com.acme.AutoApproval")
                    .stay("com.acme.Check")
                    .supply(
                            "com.acme.Rate",
                            Rate.Rated.class,
                            List.of(
                                    new ParameterSource.Input(false),
                                    new ParameterSource.Outcome(false, List.of(new ParameterSource.Producer("com.acme.Check", "com.acme.Check$Passed")))),
                            arguments -> OrdersFrom1To2.rated((Order) arguments.get(0),
                                    (Check.Passed) arguments.get(1))))
            .migration(Migration.from(2).to(1)
                    .stay("com.acme.Rate")
                    .stay("com.acme.AutoApproval"))
            .build();

    private OrdersDispatcher() {
    }

    /**
     * The table by which an engine runs the workflow.
     *
     * @return the table, always the same one
     */
    public static Dispatcher<Order> dispatcher() {
        return DISPATCHER;
    }

    /**
     * What there is to know of each version.
     *
     * @return the versions by their keys
     */
    public static SortedMap<Integer, VersionInfo> versions() {
        return DISPATCHER.versions();
    }

    /**
     * The version that a start runs on unless it is told otherwise.
     *
     * @return the version's key
     */
    public static int currentVersion() {
        return DISPATCHER.currentVersion();
    }

    /**
     * The version that is asked for, or else the current one.
     *
     * @param version the key that is asked for, if any
     * @return the key of a version that exists
     */
    public static int resolveVersion(OptionalInt version) {
        return DISPATCHER.resolveVersion(version);
    }

    /**
     * Whether the workflow lists versions, or has a graph of its own as version 1.
     *
     * @return whether it lists versions
     */
    public static boolean isVersioned() {
        return true;
    }

    /**
     * What tells instances apart.
     *
     * @return the business key's name and scope
     */
    public static UniqueKey unique() {
        return DISPATCHER.unique();
    }

    /**
     * A version's graph as data.
     *
     * @param version the key of a version that exists
     * @return the version's nodes and transitions
     */
    public static Definition definition(int version) {
        return DISPATCHER.definition(version);
    }

    @Override
    public Object create(int index) throws Exception {
        return switch (index) {
            case 0 -> new Check();
            case 1 -> new Ship();
            case 2 -> new Rate();
            case 3 -> new AutoApproval();
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @Override
    public Object invoke(int index, Object step, Arguments arguments) throws Exception {
        return switch (index) {
            case 0 -> ((Check) step).execute((Order) arguments.get(0));
            case 1 -> ((Ship) step).execute((Order) arguments.get(0));
            case 2 -> ((Rate) step).execute((Order) arguments.get(0));
            case 3 -> ((AutoApproval) step).execute((Rate.Rated) arguments.get(0));
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}

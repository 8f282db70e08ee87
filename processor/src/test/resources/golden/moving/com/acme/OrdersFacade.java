package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.version.Versions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs {@link Orders}.
 *
 * <p><b>Version 1</b>
 *
 * <pre>
 * flowchart TD
 *     Check["Check"]
 *     HumanApproval{{"HumanApproval"}}
 *     Ship["Ship"]
 *     End(("End"))
 *     Check --&gt;|Passed| HumanApproval
 *     Check --&gt;|Rejected| End
 *     HumanApproval --&gt;|Approved| Ship
 *     HumanApproval --&gt;|Declined| End
 *     Ship --&gt;|Shipped| End
 * </pre>
 *
 * <p><b>Version 2</b> (current)
 *
 * <pre>
 * flowchart TD
 *     Check["Check"]
 *     Rate["Rate"]
 *     AutoApproval["AutoApproval"]
 *     Ship["Ship"]
 *     End(("End"))
 *     Check --&gt;|Passed| Rate
 *     Check --&gt;|Rejected| End
 *     Rate --&gt;|Rated| AutoApproval
 *     AutoApproval --&gt;|Granted| Ship
 *     AutoApproval --&gt;|Denied| End
 *     Ship --&gt;|Shipped| End
 * </pre>
 */
@GeneratedFrom(Orders.class)
public final class OrdersFacade implements Orders {
    private final WorkflowClient<Order> client;

    private OrdersFacade(WorkflowClient<Order> client) {
        this.client = client;
    }

    /**
     * The workflow on an engine.
     *
     * @param engine where the instances run
     * @return the facade
     */
    public static OrdersFacade on(WorkflowEngine engine) {
        return new OrdersFacade(engine.client(OrdersDispatcher.dispatcher()));
    }

    /**
     * The workflow on an engine, with a router.
     *
     * @param engine where the instances run
     * @param router chooses the version of each start that names none
     * @return the facade
     */
    public static OrdersFacade on(WorkflowEngine engine, VersionRouter router) {
        return new OrdersFacade(engine.client(OrdersDispatcher.dispatcher(), router));
    }

    /**
     * Starts an instance.
     *
     * @param key the {@code orderid}
     * @param input what it is started with
     * @return the instance as it is then
     */
    public Instance start(String key, Order input) {
        return start(key, input, StartOptions.none());
    }

    /**
     * Starts an instance with options.
     *
     * @param key the {@code orderid}
     * @param input what it is started with
     * @param options the version, attributes, a delay and more
     * @return the instance as it is then
     */
    public Instance start(String key, Order input, StartOptions options) {
        return client.start(key, input, options);
    }

    /**
     * Delivers an event. One that comes before it is awaited is kept.
     *
     * @param key the {@code orderid}
     * @param event what happened
     * @return the instance as it is then
     */
    public Instance resume(String key, HumanApproval.Approved event) {
        return client.resume(key, OptionalInt.empty(), event, Optional.empty());
    }

    /**
     * Delivers an event once, however often it is sent with the same event id.
     *
     * @param key the {@code orderid}
     * @param event what happened
     * @param eventId tells this event from others
     * @return the instance as it is then
     */
    public Instance resume(String key, HumanApproval.Approved event, String eventId) {
        return client.resume(key, OptionalInt.empty(), event, Optional.of(eventId));
    }

    /**
     * Delivers an event. One that comes before it is awaited is kept.
     *
     * @param key the {@code orderid}
     * @param event what happened
     * @return the instance as it is then
     */
    public Instance resume(String key, HumanApproval.Declined event) {
        return client.resume(key, OptionalInt.empty(), event, Optional.empty());
    }

    /**
     * Delivers an event once, however often it is sent with the same event id.
     *
     * @param key the {@code orderid}
     * @param event what happened
     * @param eventId tells this event from others
     * @return the instance as it is then
     */
    public Instance resume(String key, HumanApproval.Declined event, String eventId) {
        return client.resume(key, OptionalInt.empty(), event, Optional.of(eventId));
    }

    /**
     * An instance as it is now.
     *
     * @param key the {@code orderid}
     * @return the active instance, else the latest, or nothing if there never was one
     */
    public Optional<Instance> get(String key) {
        return client.get(key, OptionalInt.empty());
    }

    /**
     * Waits until an instance has ended.
     *
     * @param key the {@code orderid}
     * @param timeout how long to wait at most
     * @return the instance as it ended
     */
    public Instance await(String key, Duration timeout) {
        return client.await(key, OptionalInt.empty(), timeout);
    }

    /**
     * All instances of the workflow.
     *
     * @return the instances, latest first
     */
    public List<Instance> list() {
        return list(InstanceQuery.all());
    }

    /**
     * The instances of the workflow that match a query.
     *
     * @param query which instances
     * @return the instances, latest first
     */
    public List<Instance> list(InstanceQuery query) {
        return client.list(query);
    }

    /**
     * Ends an instance. What its running steps return is not recorded any more.
     *
     * @param key the {@code orderid}
     * @return the instance as it is then
     */
    public Instance cancel(String key) {
        return client.cancel(key, OptionalInt.empty());
    }

    /**
     * Continues a failed instance from what failed.
     *
     * @param key the {@code orderid}
     * @return the instance as it is then
     */
    public Instance retry(String key) {
        return client.retry(key, OptionalInt.empty());
    }

    /**
     * Starts an instance from a step of another one, with all that was recorded before it.
     *
     * @param key the {@code orderid}
     * @param fromStep the step or await to begin from
     * @param newKey the new instance's key
     * @return the new instance as it is then
     */
    public Instance rerun(String key, Class<?> fromStep, String newKey) {
        return client.rerun(key, OptionalInt.empty(), fromStep, newKey);
    }

    /**
     * The versions of the workflow, to be operated while it runs.
     *
     * @return which one new starts get, and which are still needed
     */
    public Versions versions() {
        return client.versions();
    }
}

package dev.parasol.examples.createuser;

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
 * Runs {@link CreateUser}.
 *
 * <p><b>Version 1</b>
 *
 * <pre>
 * flowchart TD
 *     ValidateInput["ValidateInput"]
 *     CreateRecord["CreateRecord"]
 *     End(("End"))
 *     ValidateInput --&gt;|Valid| CreateRecord
 *     ValidateInput --&gt;|Invalid| End
 *     CreateRecord --&gt;|Created| End
 * </pre>
 *
 * <p><b>Version 2</b> (current): Enriches the profile and sends a welcome
 *
 * <pre>
 * flowchart TD
 *     ValidateInput["ValidateInput"]
 *     CreateRecord["CreateRecord"]
 *     EnrichProfile["EnrichProfile"]
 *     SendWelcomeEmail["SendWelcomeEmail"]
 *     End(("End"))
 *     ValidateInput --&gt;|Valid| CreateRecord
 *     ValidateInput --&gt;|Invalid| End
 *     CreateRecord --&gt;|Created| EnrichProfile
 *     EnrichProfile --&gt;|Enriched| SendWelcomeEmail
 *     SendWelcomeEmail --&gt;|Sent| End
 * </pre>
 */
@GeneratedFrom(CreateUser.class)
public final class CreateUserFacade implements CreateUser {
    private final WorkflowClient<NewUser> client;

    private CreateUserFacade(WorkflowClient<NewUser> client) {
        this.client = client;
    }

    private CreateUserFacade(WorkflowEngine engine) {
        client = engine.client(CreateUserDispatcher.dispatcher(), this);
    }

    /**
     * The workflow on an engine.
     *
     * @param engine where the instances run
     * @return the facade
     */
    public static CreateUserFacade on(WorkflowEngine engine) {
        return new CreateUserFacade(engine);
    }

    /**
     * The workflow on an engine, with a router.
     *
     * @param engine where the instances run
     * @param router chooses the version of each start that names none
     * @return the facade
     */
    public static CreateUserFacade on(WorkflowEngine engine, VersionRouter router) {
        return new CreateUserFacade(engine.client(CreateUserDispatcher.dispatcher(), router));
    }

    /**
     * Starts an instance.
     *
     * @param key the {@code userid}
     * @param input what it is started with
     * @return the instance as it is then
     */
    public Instance start(String key, NewUser input) {
        return start(key, input, StartOptions.none());
    }

    /**
     * Starts an instance with options.
     *
     * @param key the {@code userid}
     * @param input what it is started with
     * @param options the version, attributes, a delay and more
     * @return the instance as it is then
     */
    public Instance start(String key, NewUser input, StartOptions options) {
        return client.start(key, input, options);
    }

    /**
     * An instance as it is now.
     *
     * @param key the {@code userid}
     * @return the active instance, else the latest, or nothing if there never was one
     */
    public Optional<Instance> get(String key) {
        return client.get(key, OptionalInt.empty());
    }

    /**
     * Waits until an instance has ended.
     *
     * @param key the {@code userid}
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
     * @param key the {@code userid}
     * @return the instance as it is then
     */
    public Instance cancel(String key) {
        return client.cancel(key, OptionalInt.empty());
    }

    /**
     * Continues a failed instance from what failed.
     *
     * @param key the {@code userid}
     * @return the instance as it is then
     */
    public Instance retry(String key) {
        return client.retry(key, OptionalInt.empty());
    }

    /**
     * Starts an instance from a step of another one, with all that was recorded before it.
     *
     * @param key the {@code userid}
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

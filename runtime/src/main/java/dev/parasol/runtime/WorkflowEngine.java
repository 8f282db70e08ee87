package dev.parasol.runtime;

import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.instance.AwaitTimeoutException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.Codec;
import dev.parasol.runtime.spi.StepFactory;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.telemetry.WorkflowListener;
import dev.parasol.runtime.version.Versions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Runs workflows. An application has one, and a facade for each workflow on it.
 *
 * <pre>{@code
 * try (WorkflowEngine engine = WorkflowEngine.builder().start()) {
 *   CreateUserFacade createUser = CreateUserFacade.on(engine);
 *   createUser.start("joao123", new NewUser("Joao", "joao@example.com"));
 * }
 * }</pre>
 *
 * <p>All methods may be called from any thread. After {@link #close} they throw
 * {@link dev.parasol.runtime.error.EngineClosedException}.
 */
public interface WorkflowEngine extends AutoCloseable {

    /** A builder with every setting at its default: in memory, the machine's clock. */
    static Builder builder() {
        return ServiceLoader.load(EngineFactory.class, EngineFactory.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new ParasolException("no engine found: META-INF/services/"
                        + EngineFactory.class.getName()
                        + " is missing; keep it when jars are merged into one"))
                .builder();
    }

    /** A workflow's client, which its facade wraps; the umbrella's current version is the default. */
    <I> WorkflowClient<I> client(Dispatcher<I> dispatcher);

    /** A workflow's client that asks a router for the version of each start that names none. */
    <I> WorkflowClient<I> client(Dispatcher<I> dispatcher, VersionRouter router);

    /** The run with this id, of any workflow. */
    Optional<Instance> instance(String runId);

    /**
     * The active instance with this id, else the latest.
     *
     * @param workflow the binary name of the workflow's interface
     * @param id as in {@code "userid::joao123"}
     */
    Optional<Instance> instance(String workflow, String id);

    /** The instances of all workflows that match, latest first. */
    List<Instance> query(InstanceQuery query);

    /**
     * A workflow's versions: which one new starts get, and which are still needed.
     *
     * @param workflow the binary name of the workflow's interface; this process need not have it
     */
    Versions versions(String workflow);

    /** A workflow's versions. See {@link #versions(String)}. */
    default Versions versions(Class<?> workflow) {
        return versions(workflow.getName());
    }

    /** Delivers an event to a run. See {@link WorkflowClient#resume}. */
    Instance resume(String runId, Object event);

    /** Delivers an event to a run once, however often it is sent with this event id. */
    Instance resume(String runId, Object event, String eventId);

    /**
     * Waits until this very run has ended.
     *
     * @throws AwaitTimeoutException if it has not in time
     * @throws UnknownInstanceException if there is no such run
     */
    Instance await(String runId, Duration timeout);

    /** Ends a run. See {@link WorkflowClient#cancel}. */
    Instance cancel(String runId);

    /** Continues a failed run. See {@link WorkflowClient#retry}. */
    Instance retry(String runId);

    /**
     * Starts a new instance from a node that a run had reached. See {@link WorkflowClient#rerun}.
     *
     * @param fromStep the binary name of a step or awaited interface, also of one that the code no longer has
     * @throws dev.parasol.runtime.error.IncompleteBuildException if this process has no code for the run's workflow
     */
    Instance rerun(String runId, String fromStep, String newKey);

    /**
     * Takes no more calls, lets running steps finish for a while, then interrupts them. What is not finished continues
     * when an engine starts on the same store.
     */
    @Override
    void close();

    /** What an engine is made of. Every setting has a default. */
    interface Builder {

        /** Where instances are kept; in this process's memory unless given. */
        Builder store(Store store);

        /** Where steps come from; their public constructor without arguments unless given. */
        Builder steps(StepFactory steps);

        /** What time it is and what wakes the engine; the machine's clock unless given. */
        Builder clock(Clock clock);

        /** How payloads are written; JSON unless given. */
        Builder codec(Codec codec);

        /** Told what happens, on a thread of its own; each call adds one. */
        Builder listener(WorkflowListener listener);

        /** How many steps run at a time; at least 1. */
        Builder maxConcurrentSteps(int limit);

        /**
         * How many attempts of a step run at a time in this engine, or of all steps of a workflow together. A step that
         * waits for room holds up none but those behind it that count for the same limits. A second limit of the same
         * class replaces the first one.
         *
         * @param stepOrWorkflow a {@link dev.parasol.Step} class (not its subclasses), or a {@link dev.parasol.Workflow}
         *     interface, which means all its versions
         * @param steps at least 1; attempts count until they have ended, also elsewhere
         * @throws IllegalArgumentException if the class is neither, or the limit is below 1
         */
        Builder limit(Class<?> stepOrWorkflow, int steps);

        /** What this process is called in the history. */
        Builder nodeName(String name);

        /**
         * How long other nodes on the same store wait until they take this one for dead when they hear nothing of it, and
         * take over what it had in hand; five seconds unless given. A shorter time than the longest pause of the JVM makes
         * them do work twice.
         *
         * @param duration at least a tenth of a second
         * @throws IllegalArgumentException if it is shorter
         */
        Builder lease(Duration duration);

        /** How long instances are kept after their end; for ever unless given. They are deleted a few at a time. */
        Builder retention(Duration age);

        /**
         * How long {@link WorkflowEngine#close} waits for running steps; ten seconds unless given.
         *
         * @param timeout zero to wait for none
         * @throws IllegalArgumentException if it is negative
         */
        Builder closeTimeout(Duration timeout);

        /**
         * Registers a workflow before the engine starts. One that is not is found by its generated dispatcher's name, or
         * when its facade is made.
         */
        Builder workflow(Dispatcher<?> dispatcher);

        /**
         * Like {@link #workflow(Dispatcher)}, found by the workflow's interface.
         *
         * @throws dev.parasol.runtime.error.IncompleteBuildException from {@link #start}, if the processor has not run
         */
        Builder workflow(Class<?> workflow);

        /**
         * Starts the engine: first of all with what was under way in the store.
         *
         * @throws dev.parasol.runtime.error.BrokenReleaseException if a registered workflow is not what the release files
         *     on the class path say
         */
        WorkflowEngine start();
    }
}

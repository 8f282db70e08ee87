package dev.parasol.runtime;

import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.error.AmbiguousInstanceException;
import dev.parasol.runtime.error.InvalidKeyException;
import dev.parasol.runtime.error.NotCancellableException;
import dev.parasol.runtime.error.NotRerunnableException;
import dev.parasol.runtime.error.NotRetryableException;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.error.UnknownVersionException;
import dev.parasol.runtime.instance.AwaitTimeoutException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.version.Versions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One workflow on one engine, by business key: what a generated facade wraps and gives its types to.
 *
 * <p>Of several runs of a key the active one is meant, else the latest. A version narrows that down where several
 * versions of a key can be active; where it is empty and two are, {@link AmbiguousInstanceException} names them.
 *
 * @param <I> the workflow's input
 */
public interface WorkflowClient<I> {

    /**
     * Starts an instance. When this returns, the start is recorded.
     *
     * @throws AlreadyRunningException if an active instance holds the key
     * @throws InvalidKeyException if the key is not 1 to 200 characters without control characters and {@code ::}
     * @throws UnknownVersionException if the version asked for does not exist
     */
    Instance start(String key, I input, StartOptions options);

    /**
     * Delivers an event. One that comes before its await is reached is kept for it.
     *
     * @param eventId names the event, so that sending it twice delivers it once
     * @throws UnexpectedEventException if no await of the instance can take it any more
     * @throws UnknownInstanceException if the key has no instance
     */
    Instance resume(String key, OptionalInt version, Object event, Optional<String> eventId);

    /** The key's instance as it is now, or nothing if the key was never started. */
    Optional<Instance> get(String key, OptionalInt version);

    /**
     * Waits until the key's instance has ended (completed, failed, compensated, cancelled), over all runs that continue it as new.
     *
     * @throws AwaitTimeoutException if it has not ended in time; the exception carries the instance as it is then
     * @throws UnknownInstanceException if the key has no instance
     */
    Instance await(String key, OptionalInt version, Duration timeout);

    /** This workflow's instances that match, latest first. */
    List<Instance> list(InstanceQuery query);

    /**
     * Ends the instance. What its running steps return is not recorded any more.
     *
     * @throws NotCancellableException if it has completed, or is compensated or cancelled
     */
    Instance cancel(String key, OptionalInt version);

    /**
     * Continues a failed instance from what failed: a step, or the compensation of one.
     *
     * @throws NotRetryableException if it has not failed
     * @throws AlreadyRunningException if another instance holds the key by now
     */
    Instance retry(String key, OptionalInt version);

    /**
     * Starts a new instance from a step or await of the key's instance, on the same version and graph, with everything that was
     * recorded before that node and beside it. Input, attributes and telemetry are the same; a timeout of the instance
     * begins anew. Whatever became of the first instance, it stays as it is.
     *
     * @param fromStep the step's class, or the awaited interface
     * @param newKey the new instance's key; the old one will do if its instance has ended
     * @throws NotRerunnableException if the instance had not reached that node, its graph has no such node, or a step that
     *     would be kept was compensated; the message says from which nodes it can be run anew
     * @throws InvalidKeyException if the new key is not 1 to 200 characters without control characters and {@code ::}
     * @throws AlreadyRunningException if an active instance holds the new key
     * @throws UnknownInstanceException if the key has no instance
     */
    Instance rerun(String key, OptionalInt version, Class<?> fromStep, String newKey);

    /** The workflow's versions: which one new starts get, and which are still needed. */
    Versions versions();
}

package dev.parasol;

import java.util.Map;

/**
 * What a step may know about the run it is part of: a parameter that any {@code execute} or {@code compensate} may take.
 *
 * <pre>{@code
 * public Charged execute(Order order, StepContext context) {
 *   return gateway.charge(order.amount(), context.idempotencyKey());
 * }
 * }</pre>
 */
public interface StepContext {

    /** The instance's id, as in {@code "userid::joao123"}. */
    String instanceId();

    /** The business key that the instance was started with. */
    String key();

    /** The version that the instance runs on. */
    int version();

    /** Which attempt this is, from 1. */
    int attempt();

    /**
     * {@code instance/run/node}, for a compensation {@code instance/run/node/compensate}: the same over retries and
     * restarts, so that an effect can be made once.
     */
    String idempotencyKey();

    /** The attributes that the instance was started with. */
    Map<String, String> attributes();

    /** Whether the instance was cancelled or has failed meanwhile, so that what is returned will not be recorded. */
    boolean isCancelled();
}

package dev.parasol.runtime.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which instances to list. Immutable; everything that is said has to hold.
 *
 * <pre>{@code
 * createUser.list(InstanceQuery.all().status(Status.FAILED).attribute("tenant", "acme").limit(20));
 * }</pre>
 *
 * <p>The answer is latest start first; what follows a page is asked for with {@link #after} and the run id of its last
 * instance.
 *
 * @param statuses any of these; all if empty
 * @param workflow the binary name of the workflow's interface
 * @param version the version that instances run on
 * @param key the business key
 * @param attributes what instances were started with, all of them
 * @param startedBefore started before this moment
 * @param startedAfter started after this moment
 * @param olderThan started longer ago than this
 * @param limit how many at most; 1,000 unless said
 * @param after the run id that the page before ended with
 */
public record InstanceQuery(
        Set<Status> statuses,
        Optional<String> workflow,
        OptionalInt version,
        Optional<String> key,
        Map<String, String> attributes,
        Optional<Instant> startedBefore,
        Optional<Instant> startedAfter,
        Optional<Duration> olderThan,
        int limit,
        Optional<String> after) {

    private static final InstanceQuery ALL = new InstanceQuery(
            Set.of(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1_000,
            Optional.empty());

    public InstanceQuery {
        statuses = Collections.unmodifiableSet(
                statuses.isEmpty() ? EnumSet.noneOf(Status.class) : EnumSet.copyOf(statuses));
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", but has to be at least 1");
        }
    }

    /** Every instance, up to the limit. */
    public static InstanceQuery all() {
        return ALL;
    }

    /** Instances in any of these statuses. */
    public InstanceQuery status(Status... anyOf) {
        return new InstanceQuery(
                Set.of(anyOf),
                workflow,
                version,
                key,
                attributes,
                startedBefore,
                startedAfter,
                olderThan,
                limit,
                after);
    }

    /** Instances of a workflow, by the binary name of its interface. */
    public InstanceQuery workflow(String name) {
        return new InstanceQuery(
                statuses,
                Optional.of(name),
                version,
                key,
                attributes,
                startedBefore,
                startedAfter,
                olderThan,
                limit,
                after);
    }

    /** Instances that run on a version. */
    public InstanceQuery version(int number) {
        return new InstanceQuery(
                statuses,
                workflow,
                OptionalInt.of(number),
                key,
                attributes,
                startedBefore,
                startedAfter,
                olderThan,
                limit,
                after);
    }

    /** Instances of a business key. */
    public InstanceQuery key(String value) {
        return new InstanceQuery(
                statuses,
                workflow,
                version,
                Optional.of(value),
                attributes,
                startedBefore,
                startedAfter,
                olderThan,
                limit,
                after);
    }

    /** Instances that were started with an attribute. */
    public InstanceQuery attribute(String name, String value) {
        Map<String, String> more = new TreeMap<>(attributes);
        more.put(name, value);
        return new InstanceQuery(
                statuses, workflow, version, key, more, startedBefore, startedAfter, olderThan, limit, after);
    }

    /** Instances that were started before a moment. */
    public InstanceQuery startedBefore(Instant moment) {
        return new InstanceQuery(
                statuses,
                workflow,
                version,
                key,
                attributes,
                Optional.of(moment),
                startedAfter,
                olderThan,
                limit,
                after);
    }

    /** Instances that were started after a moment. */
    public InstanceQuery startedAfter(Instant moment) {
        return new InstanceQuery(
                statuses,
                workflow,
                version,
                key,
                attributes,
                startedBefore,
                Optional.of(moment),
                olderThan,
                limit,
                after);
    }

    /** Instances that were started longer ago than this, seen from when the query runs. */
    public InstanceQuery olderThan(Duration age) {
        return new InstanceQuery(
                statuses,
                workflow,
                version,
                key,
                attributes,
                startedBefore,
                startedAfter,
                Optional.of(age),
                limit,
                after);
    }

    /** At most this many. */
    public InstanceQuery limit(int most) {
        return new InstanceQuery(
                statuses, workflow, version, key, attributes, startedBefore, startedAfter, olderThan, most, after);
    }

    /** The page that follows the instance with this run id. */
    public InstanceQuery after(String runId) {
        return new InstanceQuery(
                statuses,
                workflow,
                version,
                key,
                attributes,
                startedBefore,
                startedAfter,
                olderThan,
                limit,
                Optional.of(runId));
    }
}

package dev.parasol.release;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A step or an await of a version. */
public sealed interface Node {

    /** The binary name of the step's class, or of the awaited interface. */
    String name();

    /** The binary names of the records that it can end in. */
    List<String> outcomes();

    /** How long an attempt may take, or how long it is waited; an ISO-8601 duration. */
    Optional<String> timeout();

    /** {@code step} or {@code await}. */
    String kind();

    /**
     * A step.
     *
     * @param parameters where each parameter of {@code execute} comes from
     * @param compensate where each parameter of {@code compensate} comes from; empty where there is no such method
     */
    record Step(
            String name,
            List<Source> parameters,
            Optional<List<Source>> compensate,
            List<String> outcomes,
            Optional<Retry> retry,
            Optional<String> timeout)
            implements Node {

        public Step {
            parameters = List.copyOf(parameters);
            compensate = compensate.map(List::copyOf);
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public String kind() {
            return "step";
        }
    }

    /**
     * An await.
     *
     * @param onTimeout the record that arrives by itself when the timeout is over
     */
    record Await(String name, List<String> outcomes, Optional<String> timeout, Optional<String> onTimeout)
            implements Node {

        public Await {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public String kind() {
            return "await";
        }
    }

    /**
     * How a step is tried again.
     *
     * @param delay an ISO-8601 duration
     * @param maxDelay an ISO-8601 duration
     * @param giveUpOn binary names
     */
    record Retry(
            int maxAttempts,
            String delay,
            double multiplier,
            Optional<String> maxDelay,
            double jitter,
            List<String> giveUpOn) {

        public Retry {
            giveUpOn = List.copyOf(giveUpOn);
        }
    }

    /** Whether two durations last as long, however they are written. */
    static boolean sameTime(Optional<String> one, Optional<String> other) {
        return one.map(Duration::parse).equals(other.map(Duration::parse));
    }
}

package dev.parasol.benchmarks.waiting;

import dev.parasol.Await;

/** What instances wait for. */
@Await
public sealed interface Approval {

    /** Somebody said yes. */
    record Approved(String by) implements Approval {}

    /** Somebody said no. */
    record Declined(String by) implements Approval {}
}

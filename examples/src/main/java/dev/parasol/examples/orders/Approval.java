package dev.parasol.examples.orders;

import dev.parasol.Await;
import dev.parasol.OnTimeout;

/** Waits for a human who says yes or no. */
@Await(timeout = "P30D")
public sealed interface Approval {

    /** The order may go on. */
    record Approved(String by) implements Approval {}

    /** The order ends here. */
    record Rejected(String by, String reason) implements Approval {}

    /** Nobody answered. */
    @OnTimeout
    record Lapsed() implements Approval {}
}

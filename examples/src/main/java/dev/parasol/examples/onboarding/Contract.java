package dev.parasol.examples.onboarding;

import dev.parasol.Await;
import dev.parasol.OnTimeout;

/** Waits for the tenant's signature. */
@Await(timeout = "P30D")
public sealed interface Contract {

    /** The tenant signed. */
    record Signed(String by) implements Contract {}

    /** The tenant will not sign. */
    record Declined(String reason) implements Contract {}

    /** Nobody answered. */
    @OnTimeout
    record Lapsed() implements Contract {}
}

package com.acme;

import dev.parasol.Await;
import dev.parasol.OnTimeout;

@Await(timeout = "P7D")
public sealed interface Approval {
    record Approved(String by) implements Approval {}

    @OnTimeout
    record Expired() implements Approval {}
}

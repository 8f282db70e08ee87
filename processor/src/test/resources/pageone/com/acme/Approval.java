package com.acme;

import dev.parasol.Await;
import dev.parasol.OnTimeout;

/** A person decides. */
@Await(timeout = "P7D")
public sealed interface Approval {

  /** Yes. */
  record Approved(String by) implements Approval {}

  /** No. */
  record Declined(String by, String reason) implements Approval {}

  /** Nobody decided. */
  @OnTimeout
  record Expired() implements Approval {}
}

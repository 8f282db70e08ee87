package com.acme;

import dev.parasol.Await;

/** Someone approves, or not. */
@Await
public sealed interface HumanApproval {

  /** Approved. */
  record Approved(String by) implements HumanApproval {}

  /** Declined. */
  record Declined(String by) implements HumanApproval {}
}

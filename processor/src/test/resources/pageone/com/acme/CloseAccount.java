package com.acme;

import dev.parasol.Step;

/** Undoes what was created. */
@Step
public final class CloseAccount {

  /** The account is closed. */
  public record Closed(String reason) {}

  /** A closer without state. */
  public CloseAccount() {}

  /** Closes the account for the reason it was declined for. */
  public Closed execute(Approval.Declined declined, CreateRecord.Created created) {
    return new Closed(declined.reason());
  }
}

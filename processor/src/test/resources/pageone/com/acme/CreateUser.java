package com.acme;

import dev.parasol.End;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import dev.parasol.WorkflowVersion;

/** Creates a user. */
@Workflow(input = NewUser.class, current = 2, versions = {CreateUser.V1.class, CreateUser.V2.class})
@Unique(key = "userid")
public interface CreateUser {

  /** Validates and records. */
  @WorkflowVersion(value = 1, start = ValidateInput.class, transitions = {
      @Transition(on = ValidateInput.Valid.class,   to = CreateRecord.class),
      @Transition(on = ValidateInput.Invalid.class, to = End.class),
      @Transition(on = CreateRecord.Created.class,  to = End.class)
  })
  final class V1 {
    private V1() {}
  }

  /** Also asks for approval. */
  @WorkflowVersion(value = 2, label = "1.1.0", description = "Enriches the profile, greets, asks for approval",
      start = ValidateInput.class, transitions = {
      @Transition(on = ValidateInput.Valid.class,    to = CreateRecord.class),
      @Transition(on = ValidateInput.Invalid.class,  to = End.class),
      @Transition(on = CreateRecord.Created.class,   to = {EnrichProfile.class, SendWelcome.class}),
      @Transition(on = EnrichProfile.Enriched.class, to = Approval.class),
      @Transition(on = SendWelcome.Sent.class,       to = Approval.class),
      @Transition(on = {Approval.Approved.class, Approval.Expired.class}, to = End.class),
      @Transition(on = Approval.Declined.class,      to = CloseAccount.class, after = "PT24H"),
      @Transition(on = CloseAccount.Closed.class,    to = End.class)
  })
  final class V2 {
    private V2() {}
  }
}

package com.acme;

import dev.parasol.End;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import dev.parasol.WorkflowVersion;

@Workflow(input = NewUser.class, current = 2, versions = {CreateUser.V1.class, CreateUser.V2.class})
@Unique(key = "userid")
public interface CreateUser {

    @WorkflowVersion(
            value = 1,
            label = "1.0.0",
            description = "Validates and records",
            deprecatedSince = "2026-06-01",
            start = ValidateInput.class,
            transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = ValidateInput.Invalid.class, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            })
    final class V1 {}

    @WorkflowVersion(
            value = 2,
            label = "1.1.0",
            description = "Asks for approval",
            start = ValidateInput.class,
            transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = ValidateInput.Invalid.class, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = Approval.class),
                @Transition(on = {Approval.Approved.class, Approval.Expired.class}, to = End.class)
            })
    final class V2 {}
}

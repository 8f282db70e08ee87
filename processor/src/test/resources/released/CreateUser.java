package com.acme;

import dev.parasol.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Workflow(input = NewUser.class, current = 2, versions = {CreateUser.V1.class, CreateUser.V2.class})
@Unique(key = "userid")
interface CreateUser {

  @WorkflowVersion(value = 1, label = "1.0.0", start = ValidateInput.class, transitions = {
      @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
      @Transition(on = ValidateInput.Invalid.class, to = End.class),
      @Transition(on = CreateRecord.Created.class, to = End.class)
  })
  final class V1 {}

  @WorkflowVersion(value = 2, label = "1.1.0", description = "Asks for approval", start = ValidateInput.class, transitions = {
      @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
      @Transition(on = ValidateInput.Invalid.class, to = End.class),
      @Transition(on = CreateRecord.Created.class, to = {Greet.class, Approval.class}),
      @Transition(on = Greet.Greeted.class, to = End.class),
      @Transition(on = Approval.Approved.class, to = End.class),
      @Transition(on = Approval.Expired.class, to = End.class),
      @Transition(on = Approval.Declined.class, to = CloseAccount.class, after = "PT24H"),
      @Transition(on = CloseAccount.Closed.class, to = End.class)
  })
  final class V2 {}
}

record NewUser(
    String name,
    int age,
    Integer height,
    Plan plan,
    Address address,
    Contact contact,
    Map<String, Long> visits) {}

enum Plan {
  FREE,
  PAID
}

record Address(String street, Optional<String> city) {}

sealed interface Contact {
  record Mail(String to) implements Contact {}

  record Phone(String number) implements Contact {}
}

@Step
final class ValidateInput {
  sealed interface Outcome {}

  record Valid(String name, List<Address> addresses) implements Outcome {}

  record Invalid(String error) implements Outcome {}

  public Outcome execute(NewUser input) {
    return new Invalid("too young");
  }
}

@Step(retry = @Retry(maxAttempts = 3), timeout = "PT30S")
final class CreateRecord {
  record Created(long id) {}

  public Created execute(NewUser input, StepContext context) {
    return new Created(1);
  }
}

@Step
final class Greet {
  record Greeted(String text) {}

  public Greeted execute(CreateRecord.Created created) {
    return new Greeted("Hello");
  }
}

@Await(timeout = "P7D")
sealed interface Approval {
  record Approved(String by, String comment) implements Approval {}

  record Declined(String by) implements Approval {}

  @OnTimeout
  record Expired() implements Approval {}
}

@Step
final class CloseAccount {
  record Closed(String by) {}

  public Closed execute(Approval.Declined declined) {
    return new Closed(declined.by());
  }
}

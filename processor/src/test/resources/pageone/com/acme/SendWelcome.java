package com.acme;

import dev.parasol.Step;

/** Greets. */
@Step
public final class SendWelcome {

  /** The greeting is on its way. */
  public record Sent(String text) {}

  /** A greeter without state. */
  public SendWelcome() {}

  /** Greets the user by name. */
  public Sent execute(NewUser input, CreateRecord.Created created) {
    return new Sent("Welcome " + input.name() + ", you are " + created.userId());
  }
}

package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.version;

import dev.parasol.processor.model.AwaitBuilder;
import dev.parasol.processor.model.StepBuilder;
import dev.parasol.processor.model.VersionBuilder;

/** The nodes of {@code CreateUser}, as models and as source. */
final class Samples {

    private Samples() {}

    /** Ends in Valid or Invalid. */
    static StepBuilder validate() {
        return step("ValidateInput").takes("NewUser input").ends("Valid", "Invalid");
    }

    /** Ends in Created. */
    static StepBuilder create() {
        return step("CreateRecord").takes("NewUser input").ends("Created");
    }

    /** Ends in Enriched or Skipped. */
    static StepBuilder enrich() {
        return step("EnrichProfile").ends("Enriched", "Skipped");
    }

    /** Ends in Sent. */
    static StepBuilder welcome() {
        return step("SendWelcome").ends("Sent");
    }

    /** Ends in Approved or Declined. */
    static AwaitBuilder approval() {
        return await("Approval").ends("Approved", "Declined");
    }

    /** Version 2 of CreateUser, started with NewUser, with all of these nodes known. */
    static VersionBuilder createUser() {
        return version("CreateUser", 2)
                .input("NewUser")
                .with(validate(), create(), enrich(), welcome())
                .with(approval())
                .start("ValidateInput");
    }

    /** A source file: the umbrella with one version of that graph, the nodes, and more types. */
    static String program(String graph, String... types) {
        return """
                package com.acme;

                import dev.parasol.*;

                @Workflow(input = NewUser.class, current = 2, versions = CreateUser.V2.class)
                @Unique(key = "userid")
                interface CreateUser {

                  @WorkflowVersion(value = 2, %s)
                  final class V2 {}
                }

                record NewUser(String name) {}

                @Step
                final class ValidateInput {
                  sealed interface Outcome {}
                  record Valid(String name) implements Outcome {}
                  record Invalid(String error) implements Outcome {}

                  public Outcome execute(NewUser input) {
                    return new Valid(input.name());
                  }
                }

                @Step
                final class CreateRecord {
                  record Created(String id) {}

                  public Created execute(NewUser input) {
                    return new Created(input.name());
                  }
                }

                @Await
                sealed interface Approval {
                  record Approved(String by) implements Approval {}
                  record Declined(String by) implements Approval {}
                }

                %s
                """.formatted(graph.strip(), String.join("\n\n", types));
    }
}

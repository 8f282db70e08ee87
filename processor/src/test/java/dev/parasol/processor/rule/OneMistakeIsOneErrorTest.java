package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A correct program with one thing changed is one error, from the rule that the change breaks. */
class OneMistakeIsOneErrorTest {

    private static final String PROGRAM = """
            package com.acme;

            import dev.parasol.*;
            import java.util.Optional;

            @Workflow(input = NewUser.class, current = 2, versions = CreateUser.V2.class)
            @Unique(key = "userid")
            public interface CreateUser {

              @WorkflowVersion(value = 2, start = ValidateInput.class, transitions = {
                  @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                  @Transition(on = ValidateInput.Invalid.class, to = End.class),
                  @Transition(on = CreateRecord.Created.class, to = {EnrichProfile.class, SendWelcome.class}),
                  @Transition(on = EnrichProfile.Enriched.class, to = Approval.class),
                  @Transition(on = SendWelcome.Sent.class, to = Approval.class),
                  @Transition(on = {Approval.Approved.class, Approval.Expired.class}, to = End.class),
                  @Transition(on = Approval.Declined.class, to = CloseAccount.class, after = "PT24H"),
                  @Transition(on = CloseAccount.Closed.class, to = End.class)
              })
              final class V2 {}
            }

            record NewUser(String name) {}

            @Step
            final class ValidateInput {
              sealed interface Outcome {}
              record Valid(String name) implements Outcome {}
              record Invalid(String error) implements Outcome {}
              public Outcome execute(NewUser input) { return new Valid(input.name()); }
            }

            @Step
            final class CreateRecord {
              record Created(String id) {}
              public Created execute(ValidateInput.Valid valid) { return new Created(valid.name()); }
            }

            @Step
            final class EnrichProfile {
              record Enriched(int fields) {}
              public Enriched execute(CreateRecord.Created created) { return new Enriched(1); }
            }

            @Step
            final class SendWelcome {
              record Sent() {}
              public Sent execute(CreateRecord.Created created, StepContext context) { return new Sent(); }
            }

            @Await(timeout = "P7D")
            sealed interface Approval {
              record Approved(String by) implements Approval {}
              record Declined(String by) implements Approval {}
              @OnTimeout record Expired() implements Approval {}
            }

            @Step
            final class CloseAccount {
              record Closed() {}
              public Closed execute(CreateRecord.Created created, EnrichProfile.Enriched enriched, Approval decision) {
                return new Closed();
              }
            }
            """;

    private static CompileResult compile(String program) {
        return JavacCompilation.of(program).compile();
    }

    private static String changed(String from, String to) {
        assertThat(PROGRAM).as("the program has what is to be changed").contains(from);
        return PROGRAM.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
    }

    @Test
    void theProgramItselfIsClean() {
        compile(PROGRAM.replace("import java.util.Optional;\n", "")).clean();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            on = CloseAccount.Closed.class, to = End.class       | on = CloseAccount.Closed.class, to = CreateRecord.class          | PSL201
            to = {EnrichProfile.class, SendWelcome.class}        | to = EnrichProfile.class                                         | PSL202
            on = ValidateInput.Invalid.class,                    | on = ValidateInput.Valid.class,                                  | PSL205
            @Transition(on = ValidateInput.Invalid.class, to = End.class),                                  | ``                    | PSL203
            @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),                           | ``                    | PSL203
            @Transition(on = CreateRecord.Created.class, to = {EnrichProfile.class, SendWelcome.class}),    | ``                    | PSL203
            @Transition(on = EnrichProfile.Enriched.class, to = Approval.class),                            | ``                    | PSL203
            @Transition(on = Approval.Declined.class, to = CloseAccount.class, after = "PT24H"),            | ``                    | PSL203
            {Approval.Approved.class, Approval.Expired.class}    | Approval.Approved.class                                          | PSL203
            on = ValidateInput.Invalid.class                     | on = ValidateInput.class                                         | PSL204
            on = CloseAccount.Closed.class                       | on = CloseAccount.class                                          | PSL204
            on = CloseAccount.Closed.class                       | on = String.class                                                | PSL204
            on = SendWelcome.Sent.class                          | on = NewUser.class                                               | PSL204
            on = CreateRecord.Created.class,                     | ``                                                               | PSL204
            on = ValidateInput.Invalid.class,                    | on = {ValidateInput.Invalid.class, ValidateInput.Valid.class},   | PSL205
            on = ValidateInput.Invalid.class,                    | on = ValidateInput.Invalid.class, from = CreateRecord.class,     | PSL206
            {Approval.Approved.class, Approval.Expired.class},   | {Approval.Approved.class, Approval.Expired.class}, from = NewUser.class, | PSL206
            on = CreateRecord.Created.class, to = {EnrichProfile.class, SendWelcome.class} | on = CreateRecord.Created.class        | PSL207
            {EnrichProfile.class, SendWelcome.class}             | {EnrichProfile.class, SendWelcome.class, EnrichProfile.class}    | PSL207
            {EnrichProfile.class, SendWelcome.class}             | {EnrichProfile.class, SendWelcome.class, End.class}              | PSL207
            start = ValidateInput.class,                         | ``                                                               | PSL208
            start = ValidateInput.class,                         | start = NewUser.class,                                           | PSL208
            start = ValidateInput.class,                         | start = ValidateInput.Valid.class,                               | PSL208
            to = CreateRecord.class                              | to = CreateRecord.Created.class                                  | PSL209
            to = CloseAccount.class                              | to = NewUser.class                                               | PSL209
            after = "PT24H"                                      | after = "24h"                                                    | PSL210
            @Await(timeout = "P7D")                              | @Await(timeout = "7d")                                           | PSL210
            Enriched execute(CreateRecord.Created created)       | Enriched execute(String created)                                 | PSL401
            Enriched execute(CreateRecord.Created created)       | Enriched execute(ValidateInput.Invalid invalid)                  | PSL405
            Enriched execute(CreateRecord.Created created)       | Enriched execute(SendWelcome.Sent sent)                          | PSL405
            Enriched execute(CreateRecord.Created created)       | Enriched execute(Optional<CreateRecord.Created> created)         | PSL404
            Enriched execute(CreateRecord.Created created)       | Enriched execute(Record record)                                  | PSL403
            Enriched execute(CreateRecord.Created created)       | Enriched execute(NewUser user, NewUser again)                    | PSL403
            Approval decision)                                   | Approval.Approved approved)                                      | PSL405
            record Enriched(int fields) {}                       | record Enriched(Object fields) {}                                | PSL305
            public Outcome execute(NewUser input)                | public Outcome run(NewUser input)                                | PSL302
            public Enriched execute                              | Enriched execute                                                 | PSL302
            """)
    void eachChangeBreaksOneRule(String from, String to, String code) {
        CompileResult result = compile(changed(from, to));

        assertThat(result.codes()).as("%s -> %s: %s", from, to, result).containsExactly(code);
        assertThat(result.errors().stream().filter(said -> said.code().isEmpty()))
                .as("other errors")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Step final class CreateRecord | final class CreateRecord | PSL209
            @Step final class ValidateInput | final class ValidateInput | PSL208
            """)
    void aForgottenAnnotationIsOneError(String from, String to, String code) {
        String program = PROGRAM.replace("@Step\nfinal", "@Step final");

        assertThat(compile(program.replace(from, to)).codes()).containsExactly(code);
    }

    @Test
    void aForgottenAwaitIsOneError() {
        assertThat(compile(changed("@Await(timeout = \"P7D\")", "")).codes()).containsExactly("PSL209");
    }

    @Test
    void aClassThatDoesNotExistIsTheCompilersToReport() {
        CompileResult result = compile(changed("on = SendWelcome.Sent.class", "on = SendWelcome.Gone.class"));

        assertThat(result.codes()).isEmpty();
        assertThat(result.errors()).extracting(Diagnosed::line).containsExactly(15L);
    }

    @Test
    void severalMistakesAreReportedInOneCompilation() {
        String program = changed("on = ValidateInput.Invalid.class, to = End.class", "on = ValidateInput.Invalid.class")
                .replace("after = \"PT24H\"", "after = \"PT0S\"")
                .replace("@Await(timeout = \"P7D\")", "@Await(timeout = \"soon\")")
                .replace(
                        "on = CloseAccount.Closed.class",
                        "on = {CloseAccount.Closed.class, CloseAccount.Closed.class}");

        assertThat(compile(program).codes()).containsExactly("PSL205", "PSL207", "PSL210", "PSL210");
    }
}

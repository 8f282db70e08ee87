package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake in a version that others are based on, or in one that is based on another, is one error. */
class VerdictsTest {

    /** Version 4 is based on 3, which is based on 2. */
    private static final String PROGRAM = Deltas.program("""
            basedOn = CreateUser.V2.class, transitions = {
                @Transition(on = ValidateInput.Invalid.class, to = Approval.class),
                @Transition(on = Approval.class, to = End.class)
            })
            final class V3 {}

            @WorkflowVersion(value = 4, basedOn = CreateUser.V3.class, transitions = {
                @Transition(on = Approval.Declined.class, to = Greet.class, after = "PT24H"),
                @Transition(on = Greet.Greeted.class, to = End.class)
            }""", """
            @Step
            final class Greet {
              record Greeted() {}

              public Greeted execute(Approval.Declined declined) {
                return new Greeted();
              }
            }""")
            .replace("  final class V3 {}\n}", "  final class V4 {}\n}")
            .replace("CreateUser.V3.class}", "CreateUser.V3.class, CreateUser.V4.class}");

    @Test
    void theProgramItselfIsClean() {
        JavacCompilation.of(PROGRAM).compile().clean();
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        String listed = "{CreateUser.V2.class, CreateUser.V3.class, CreateUser.V4.class}";
        String turned = "{CreateUser.V4.class, CreateUser.V3.class, CreateUser.V2.class}";

        assertThat(PROGRAM).contains(listed);
        JavacCompilation.of(PROGRAM.replace(listed, turned)).compile().clean();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            on = CreateRecord.Created.class, to = End.class      | on = CreateRecord.Created.class, to = ValidateInput.class            | PSL201
            to = CreateRecord.class                              | to = End.class                                                       | PSL202
            @Transition(on = CreateRecord.Created.class, to = End.class)  | ``                                                          | PSL203
            @Transition(on = ValidateInput.Invalid.class, to = End.class), | ``                                                         | PSL203
            on = CreateRecord.Created.class                      | on = CreateRecord.class                                              | PSL204
            on = CreateRecord.Created.class                      | on = {CreateRecord.Created.class, CreateRecord.Created.class}        | PSL205
            on = CreateRecord.Created.class                      | on = CreateRecord.Created.class, from = Greet.class                  | PSL206
            on = CreateRecord.Created.class, to = End.class      | on = CreateRecord.Created.class                                      | PSL207
            to = CreateRecord.class                              | to = {CreateRecord.class, CreateRecord.class}                        | PSL207
            start = ValidateInput.class,                         | ``                                                                   | PSL208
            to = CreateRecord.class                              | to = NewUser.class                                                   | PSL209
            to = CreateRecord.class                              | to = CreateRecord.class, after = "1h"                                | PSL210
            Created execute(NewUser input)                       | Created execute(NewUser input, String name)                          | PSL401
            Created execute(NewUser input)                       | Created execute(NewUser input, ValidateInput.Invalid invalid)        | PSL405
            final class V2                                       | @Unique(key = "again") final class V2                                | PSL111
            """)
    void aMistakeInTheFirstVersionIsOneError(String from, String to, String code) {
        assertThat(changed(from, to).codes()).as("%s -> %s", from, to).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            on = Greet.Greeted.class, to = End.class             | on = Greet.Greeted.class, to = ValidateInput.class                   | PSL201
            on = Approval.Declined.class, to = Greet.class       | on = Approval.Declined.class, to = End.class                         | PSL202
            on = ValidateInput.Invalid.class, to = Approval.class | on = ValidateInput.Outcome.class, to = Approval.class               | PSL202
            value = 3, basedOn                                   | value = 3, without = ValidateInput.Valid.class, basedOn              | PSL203
            on = Greet.Greeted.class                             | on = Greet.class                                                     | PSL204
            on = Greet.Greeted.class                             | on = {Greet.Greeted.class, Greet.Greeted.class}                      | PSL205
            on = Greet.Greeted.class                             | on = Greet.Greeted.class, from = Approval.class                      | PSL206
            on = Greet.Greeted.class, to = End.class             | on = Greet.Greeted.class                                             | PSL207
            to = Greet.class                                     | to = NewUser.class                                                   | PSL209
            after = "PT24H"                                      | after = "1 day"                                                      | PSL210
            value = 3, basedOn                                   | value = 3, without = Approval.class, basedOn                         | PSL211
            value = 3, basedOn                                   | value = 3, start = NewUser.class, basedOn                            | PSL208
            basedOn = CreateUser.V2.class                        | basedOn = CreateUser.V4.class                                        | PSL119
            basedOn = CreateUser.V2.class                        | basedOn = CreateUser.V3.class                                        | PSL119
            basedOn = CreateUser.V2.class                        | basedOn = NewUser.class                                              | PSL119
            basedOn = CreateUser.V2.class                        | basedOn = CreateUser.class                                           | PSL119
            {CreateUser.V2.class,                                | {                                                                    | PSL119
            value = 2, start                                     | value = 5, start                                                     | PSL105
            Greeted execute(Approval.Declined declined)          | Greeted execute(ValidateInput.Valid valid)                           | PSL405
            Greeted execute(Approval.Declined declined)          | Greeted execute(CreateRecord.Created created)                        | PSL405
            """)
    void aMistakeInOneThatIsBasedOnAnotherIsOneError(String from, String to, String code) {
        assertThat(changed(from, to).codes()).as("%s -> %s", from, to).containsExactly(code);
    }

    @Test
    void aMistakeInEachIsAnErrorEach() {
        String program = PROGRAM.replace("to = CreateRecord.class", "to = CreateRecord.class, after = \"1h\"")
                .replace("after = \"PT24H\"", "after = \"1 day\"");

        assertThat(JavacCompilation.of(program).compile().codes()).containsExactly("PSL210", "PSL210");
    }

    @Test
    void saysWhereWhatIsWrongComesFrom() {
        CompileResult result = changed(
                "on = ValidateInput.Invalid.class, to = Approval.class",
                "on = ValidateInput.Outcome.class, to = Approval.class");

        assertThat(result.only("PSL202").message()).contains("v2 says so, which v3 is based on");
    }

    private static CompileResult changed(String from, String to) {
        assertThat(PROGRAM).as("the program has what is to be changed").contains(from);
        return JavacCompilation.of(PROGRAM.replaceFirst(
                        java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)))
                .compile();
    }
}

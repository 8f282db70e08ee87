package dev.parasol.processor.rule;

import static dev.parasol.processor.rule.Samples.createUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class EveryDateIsReadableTest {

    private static final String WRONG_DATE = Samples.program("""
            removeAfter = "31.12.2026", start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Outcome.class, to = End.class)
            }""", "");

    private final Rule rule = new EveryDateIsReadable();

    @Test
    void showsHowADateIsWritten() {
        assertThat(Said.by(rule, createUser().removeAfter("2026-13-01").graph()))
                .containsExactly("""
                V2 removeAfter
                [PSL210] CreateUser v2: removeAfter = "2026-13-01" is no ISO-8601 date
                    write year, month and day, as in 2026-11-21""");
    }

    @Test
    void readsBothDates() {
        assertThat(Said.by(
                        rule,
                        createUser()
                                .deprecatedSince("soon")
                                .removeAfter("later")
                                .graph()))
                .hasSize(2);
    }

    @Test
    void acceptsDates() {
        assertThat(Said.by(
                        rule,
                        createUser()
                                .deprecatedSince("2026-11-21")
                                .removeAfter("2027-01-01")
                                .graph()))
                .isEmpty();
    }

    @Test
    void pointsAtTheText() {
        assertThat(JavacCompilation.of(WRONG_DATE)
                        .compile()
                        .nothingElse()
                        .only("PSL210")
                        .at())
                .isEqualTo("\"31.12.2026\"");
    }

    @Test
    void isFoundByEclipse() {
        assertThat(EcjCompilation.of(WRONG_DATE)
                        .compile()
                        .nothingElse()
                        .only("PSL210")
                        .at())
                .isEqualTo("removeAfter");
    }
}

package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class VersionIsNotOverdueTest {

    private static final String PROGRAM = Samples.program("""
            removeAfter = "2026-11-20", start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Outcome.class, to = End.class)
            }""");

    private final Rule rule = new VersionIsNotOverdue();

    @Test
    void saysHowTheVersionGoes() {
        assertThat(Released.said(rule, Released.promised(Released.version(1).removeAfter("2026-11-20"))))
                .containsExactly("""
                V1 removeAfter
                [PSL505] CreateUser v1: it was to be removed after 2026-11-20
                    once no database has active instances of it, retire it and take it out of versions
                    fix: mvn parasol:retire -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=1 -Dparasol.why="nobody is left on it\"""");
    }

    @Test
    void acceptsTheLastDay() {
        assertThat(Released.said(rule, Released.promised(Released.version(1).removeAfter("2026-11-21"))))
                .isEmpty();
    }

    @Test
    void leavesWhatIsNoDateToTheRuleAboutThat() {
        assertThat(Released.said(rule, Released.promised(Released.version(1).removeAfter("soon"))))
                .isEmpty();
    }

    @Test
    void pointsAtTheDate() {
        assertThat(JavacCompilation.of(PROGRAM)
                        .option("-Aparasol.today=2026-11-21")
                        .compile()
                        .nothingElse()
                        .only("PSL505")
                        .at())
                .isEqualTo("\"2026-11-20\"");
    }

    @Test
    void isFoundByEclipse() {
        assertThat(EcjCompilation.of(PROGRAM)
                        .option("-Aparasol.today=2026-11-21")
                        .compile()
                        .nothingElse()
                        .only("PSL505")
                        .at())
                .isEqualTo("removeAfter");
    }
}

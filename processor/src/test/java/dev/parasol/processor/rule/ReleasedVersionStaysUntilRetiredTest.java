package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.release.Release;
import dev.parasol.release.Retirement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReleasedVersionStaysUntilRetiredTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Outcome.class, to = End.class)
            }""");
    private static final String DROPPED = PROGRAM.replace("V2", "V3").replace("= 2", "= 3");

    private static final Release GONE = Released.release(Released.version(1))
            .retire(new Retirement(LocalDate.of(2026, 6, 30), "nobody is left on it"));

    private final Rule rule = new ReleasedVersionStaysUntilRetired();

    @Test
    void saysHowToRetireWhatIsNotListed() {
        Promised dropped = Released.promised(Released.version(2), Released.release(Released.version(1)));

        assertThat(Released.said(rule, dropped)).containsExactly("""
                CreateUser versions
                [PSL503] CreateUser: v1 is released and no longer listed
                    instances that began on it may still be under way, and need its code
                    list it again, or retire it once no database has active instances of it
                    fix: mvn parasol:retire -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=1 -Dparasol.why="nobody is left on it\"""");
    }

    @Test
    void saysThatWhatIsRetiredIsStillListed() {
        assertThat(Released.said(rule, Released.promised(Released.version(1), GONE)))
                .containsExactly("""
                CreateUser versions[0]
                [PSL503] CreateUser: v1 is listed, and was retired on 2026-06-30: nobody is left on it
                    if it is needed again, take "retired" out of META-INF/parasol/releases/com.acme.CreateUser/v1.json
                    fix: take v1 out of versions""");
    }

    @Test
    void acceptsThatARetiredVersionIsGone() {
        assertThat(Released.said(rule, Released.promised(Released.version(2), GONE)))
                .isEmpty();
    }

    @Test
    void pointsAtTheList() {
        assertThat(Released.after(PROGRAM, JavacCompilation.of(DROPPED))
                        .compile()
                        .nothingElse()
                        .only("PSL503")
                        .at())
                .isEqualTo("CreateUser.V3.class");
    }

    @Test
    void isFoundByEclipse() {
        assertThat(Released.after(PROGRAM, EcjCompilation.of(DROPPED))
                        .compile()
                        .nothingElse()
                        .only("PSL503")
                        .at())
                .isEqualTo("versions");
    }
}

package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.VersionBuilder;
import dev.parasol.release.Release;
import dev.parasol.release.Retirement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelRisesWithTheChangeTest {

    private static final String PROGRAM = Samples.program("""
            label = "1.0.1", start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = ValidateInput.Invalid.class, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            }""")
            .replace("versions = ", "versions = {CreateUser.V1.class, ")
            .replace("CreateUser.V2.class)", "CreateUser.V2.class})")
            .replace("  @WorkflowVersion(value = 2", """
                      @WorkflowVersion(value = 1, label = "1.0.0", start = ValidateInput.class, transitions = {
                          @Transition(on = ValidateInput.Outcome.class, to = End.class)
                      })
                      final class V1 {}

                      @WorkflowVersion(value = 2""");

    private final Rule rule = new LabelRisesWithTheChange();

    @Test
    void saysWhatIsNewAndTheLeastLabel() {
        assertThat(Released.said(rule, labelled("1.0.0", welcoming("1.0.1")))).containsExactly("""
                V2 label
                [PSL504] CreateUser v2: label 1.0.1 rises too little above 1.0.0 of v1: what changed is minor
                    minor: step SendWelcome was added
                    fix: label = "1.1.0\"""");
    }

    @Test
    void comparesWithWhatWasReleasedEvenWhereItIsGone() {
        Release gone = Released.release(Released.version(1).label("1.4.2"))
                .retire(new Retirement(LocalDate.of(2026, 6, 30), "nobody is left on it"));

        assertThat(Released.said(rule, Released.promised(welcoming("1.4.3"), gone)))
                .singleElement()
                .asString()
                .contains("above 1.4.2 of v1")
                .endsWith("fix: label = \"1.5.0\"");
    }

    @Test
    void acceptsALabelThatRisesEnough() {
        assertThat(Released.said(rule, labelled("1.0.0", welcoming("1.1.0")))).isEmpty();
        assertThat(Released.said(rule, labelled("1.0.0", welcoming("2.0.0-alpha.1"))))
                .isEmpty();
        assertThat(Released.said(rule, labelled("1.0.0", Released.version(2).label("1.0.1"))))
                .isEmpty();
    }

    @Test
    void acceptsAVersionWithoutALabel() {
        assertThat(Released.said(rule, labelled("1.0.0", Released.version(2, "ContinueAsNew"))))
                .isEmpty();
    }

    @Test
    void pointsAtTheLabel() {
        assertThat(JavacCompilation.of(PROGRAM)
                        .compile()
                        .nothingElse()
                        .only("PSL504")
                        .at())
                .isEqualTo("\"1.0.1\"");
    }

    @Test
    void isFoundByEclipse() {
        assertThat(EcjCompilation.of(PROGRAM)
                        .compile()
                        .nothingElse()
                        .only("PSL504")
                        .at())
                .isEqualTo("label");
    }

    private static VersionBuilder welcoming(String label) {
        return Released.version(2, "SendWelcome").label(label);
    }

    private static Promised labelled(String before, VersionBuilder version) {
        VersionBuilder first = Released.version(1).label(before);
        return Released.promised(
                Released.umbrella(first, version), List.of(Released.release(first), Released.release(version)));
    }
}

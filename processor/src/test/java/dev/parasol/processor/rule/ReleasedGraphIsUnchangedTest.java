package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class ReleasedGraphIsUnchangedTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = ValidateInput.Invalid.class, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            }""");
    private static final String CHANGED =
            PROGRAM.replace("@Transition(on = ValidateInput.Invalid.class, to = End.class)", """
                @Transition(on = ValidateInput.Invalid.class, to = End.class, after = "PT1H")""");

    private final Rule rule = new ReleasedGraphIsUnchanged();

    @Test
    void saysWhatLedWhereAndTheWayOut() {
        Promised changed = Released.promised(
                Released.version(2, "SendWelcome")
                        .transitions(on("SendWelcome.Sent").to("End")),
                Released.release(Released.version(2)));

        assertThat(Released.said(rule, changed)).containsExactly("""
                V2 @WorkflowVersion
                [PSL501] CreateUser v2 is released and has changed: CreateRecord.Created led to End, now to SendWelcome
                    SendWelcome.Sent now leads to End
                    step SendWelcome was added
                    if v2 has never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=2
                    fix: put v2 back and add version 3 with the change""");
    }

    @Test
    void suggestsAKeyThatNoVersionHasHad() {
        Promised changed = Released.promised(
                Released.version(2, "ContinueAsNew"),
                Released.release(Released.version(2)),
                Released.release(Released.version(7)));

        assertThat(Released.said(rule, changed)).singleElement().asString().endsWith("add version 8 with the change");
    }

    @Test
    void acceptsWhatIsAsItWasReleased() {
        assertThat(Released.said(rule, Released.promised(Released.version(2), Released.release(Released.version(2)))))
                .isEmpty();
    }

    @Test
    void acceptsWhatWasNeverReleased() {
        assertThat(Released.said(rule, Released.promised(Released.version(2)))).isEmpty();
    }

    @Test
    void pointsAtTheVersion() {
        Diagnosed said = Released.after(PROGRAM, JavacCompilation.of(CHANGED))
                .compile()
                .nothingElse()
                .only("PSL501");

        assertThat(said.at()).startsWith("@WorkflowVersion(value = 2");
        assertThat(said.message())
                .startsWith(
                        "[PSL501] CreateUser v2 is released and has changed: ValidateInput.Invalid led to End at once,"
                                + " now after PT1H");
    }

    @Test
    void isFoundByEclipse() {
        assertThat(Released.after(PROGRAM, EcjCompilation.of(CHANGED))
                        .compile()
                        .nothingElse()
                        .only("PSL501")
                        .at())
                .startsWith("@WorkflowVersion");
    }
}

package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.PayloadModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasedPayloadsStillReadTest {

    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Outcome.class, to = End.class)
            }""");
    private static final String CHANGED = PROGRAM.replace("record Invalid(String error)", "record Invalid(int error)")
            .replace("Invalid(input.name())", "Invalid(1)");

    private static final PayloadModel USER = Models.payloadOf("NewUser", "java.lang.String name");
    private static final PayloadModel AGED = Models.payloadOf("NewUser", "java.lang.String name", "int age");

    private final Rule rule = new ReleasedPayloadsStillRead();

    @Test
    void saysOnceWhichVersionsStoreWhat() {
        Promised changed = Released.promised(
                Released.umbrella(AGED, Released.version(1), Released.version(2)),
                List.of(Released.release(AGED, Released.version(1)), Released.release(AGED, Released.version(2))),
                Released.release(USER, Released.version(1)),
                Released.release(USER, Released.version(2)));

        assertThat(Released.said(rule, changed)).containsExactly("""
                NewUser.age
                [PSL502] CreateUser v1 and CreateUser v2 are released, and NewUser got component age (int), and stored ones have none
                    what their instances have stored would no longer be read whole
                    if v1 and v2 have never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=1,2
                    fix: Optional<Integer> age""");
    }

    @Test
    void saysOnceWhichWorkflowsShareWhat() {
        String another = """
                @Workflow(input = NewUser.class, start = ValidateInput.class,
                    transitions = @Transition(on = ValidateInput.Outcome.class, to = End.class))
                @Unique(key = "userid")
                interface CheckUser {}
                """;

        Diagnosed said = Released.after(PROGRAM + another, JavacCompilation.of(CHANGED + another))
                .compile()
                .nothingElse()
                .only("PSL502");

        assertThat(said.message().lines().map(String::strip)).containsExactly("""
                [PSL502] CheckUser v1 and CreateUser v2 are released, and ValidateInput.Invalid.error was String, is int
                what their instances have stored would no longer be read whole
                if v1 has never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CheckUser -Dparasol.versions=1
                if v2 has never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=2
                fix: String error""".split("\n"));
    }

    @Test
    void pointsAtTheTypeOfWhatIsGone() {
        assertThat(Released.said(rule, changed(AGED, USER))).containsExactly("""
                NewUser
                [PSL502] CreateUser v2 is released, and NewUser lost component age (int)
                    what its instances have stored would no longer be read whole
                    if v2 has never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=2
                    fix: int age""");
    }

    @Test
    void acceptsWhatStillReads() {
        PayloadModel wider = Models.payloadOf("NewUser", "long age", "java.lang.String name");

        assertThat(Released.said(rule, changed(AGED, wider))).isEmpty();
    }

    @Test
    void pointsAtTheComponent() {
        Diagnosed said = Released.after(PROGRAM, JavacCompilation.of(CHANGED))
                .compile()
                .nothingElse()
                .only("PSL502");

        assertThat(said.at()).isEqualTo("int error");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = Released.after(PROGRAM, EcjCompilation.of(CHANGED))
                .compile()
                .nothingElse()
                .only("PSL502");

        assertThat(said.at()).isEqualTo("execute(NewUser input)");
    }

    private static Promised changed(PayloadModel released, PayloadModel written) {
        return Released.promised(
                Released.umbrella(written, Released.version(2)),
                List.of(Released.release(written, Released.version(2))),
                Released.release(released, Released.version(2)));
    }
}

package dev.parasol.processor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.TestCompilation;
import dev.parasol.release.UnreadableReleaseException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReleaseFileIsReadableTest {

    private static final String FILE = "META-INF/parasol/releases/com.acme.CreateUser/v1.json";
    private static final String PROGRAM = Samples.program("""
            start = ValidateInput.class, transitions = {
                @Transition(on = ValidateInput.Outcome.class, to = End.class)
            }""");

    private final Rule rule = new ReleaseFileIsReadable();

    @Test
    void saysWhatIsWrongAndHowToGetItBack() {
        assertThat(Released.said(rule, unreadable(new UnreadableReleaseException(FILE, "it is no UTF-8"))))
                .containsExactly("""
                CreateUser @Workflow
                [PSL506] CreateUser: a release file cannot be read: META-INF/parasol/releases/com.acme.CreateUser/v1.json: it is no UTF-8
                    what it promises cannot be kept as long as nobody knows it
                    fix: restore META-INF/parasol/releases/com.acme.CreateUser/v1.json from version control""");
    }

    @Test
    void acceptsThatThereIsNone() {
        assertThat(Released.said(rule, unreadable())).isEmpty();
    }

    @Test
    void pointsAtTheWorkflow() {
        Diagnosed said = broken(JavacCompilation.of(PROGRAM));

        assertThat(said.at()).startsWith("@Workflow(");
        assertThat(said.message()).contains("v1.json, line 2, column 1: it is no JSON: ");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = broken(EcjCompilation.of(PROGRAM));

        assertThat(said.at()).startsWith("@Workflow");
        assertThat(said.message()).contains("v1.json, line 2, column 1: it is no JSON: ");
    }

    private static <C extends TestCompilation<C>> Diagnosed broken(C compilation) {
        return compilation
                .resource(FILE, "{\n<<<<<<< HEAD")
                .compile()
                .nothingElse()
                .only("PSL506");
    }

    private static Promised unreadable(UnreadableReleaseException... wrong) {
        return new Promised(
                Released.umbrella(Released.version(1)), new TreeMap<>(), new TreeMap<>(), List.of(wrong), true);
    }
}

package dev.parasol.processor.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.TestCompilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is released of a version that is based on another one is its whole graph. */
class ReleasedDeltaTest {

    private static final String BASED_ON = """
            value = 3, label = "1.1.1", basedOn = CreateUser.V2.class,
                  transitions = @Transition(on = Approval.Declined.class, to = CloseAccount.class, after = "PT48H"))""";

    private static final String WHOLE = """
            value = 3, label = "1.1.1", start = ValidateInput.class, transitions = {
                  @Transition(on = CloseAccount.Closed.class, to = End.class),
                  @Transition(on = Approval.Declined.class, to = CloseAccount.class, after = "PT48H"),
                  @Transition(on = {Approval.Approved.class, Approval.Expired.class}, to = End.class),
                  @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                  @Transition(on = ValidateInput.Invalid.class, to = End.class),
                  @Transition(on = CreateRecord.Created.class, to = {Greet.class, Approval.class}),
                  @Transition(on = Greet.Greeted.class, to = End.class)
              })""";

    private static String program;
    private static SortedMap<String, String> definitions;

    @BeforeAll
    static void release() throws IOException {
        program = Files.readString(Path.of("src/test/resources/released/CreateUser.java"))
                .replace(
                        "  final class V2 {}\n",
                        "  final class V2 {}\n\n  @WorkflowVersion(" + BASED_ON + "\n  final class V3 {}\n")
                .replace("CreateUser.V2.class})", "CreateUser.V2.class, CreateUser.V3.class})");
        definitions = JavacCompilation.of(program).compile().clean().resources();
    }

    @Test
    void anEditOfItsBaseIsCaughtForBoth() {
        assertThat(said(JavacCompilation.of(editedBase())))
                .containsExactly(
                        "[PSL501] CreateUser v2 is released and has changed: CreateRecord.Created led to Greet and Approval, now to Greet",
                        "[PSL501] CreateUser v3 is released and has changed: CreateRecord.Created led to Greet and Approval, now to Greet");
    }

    @Test
    void anEditOfItsBaseIsCaughtForBothByEclipse() {
        assertThat(said(EcjCompilation.of(editedBase())))
                .extracting(line -> line.substring(0, "[PSL501] CreateUser v2".length()))
                .containsExactly("[PSL501] CreateUser v2", "[PSL501] CreateUser v3");
    }

    @Test
    void anEditOfWhatItReplacesIsCaughtForTheBaseOnly() {
        assertThat(said(JavacCompilation.of(program.replace("PT24H", "PT12H"))))
                .containsExactly(
                        "[PSL501] CreateUser v2 is released and has changed: Approval.Declined led to CloseAccount after PT24H, now after PT12H");
    }

    @Test
    void anEditOfWhatItChangesIsCaught() {
        assertThat(said(JavacCompilation.of(program.replace("PT48H", "PT12H"))))
                .containsExactly(
                        "[PSL501] CreateUser v3 is released and has changed: Approval.Declined led to CloseAccount after PT48H, now after PT12H");
    }

    @Test
    void sayingTheWholeGraphInsteadChangesNothing() {
        assertThat(program).contains(BASED_ON);
        assertThat(said(JavacCompilation.of(program.replace(BASED_ON, WHOLE)))).isEmpty();
    }

    private static String editedBase() {
        return program.replace(
                        "@Transition(on = Greet.Greeted.class, to = End.class)",
                        "@Transition(on = Greet.Greeted.class, to = Approval.class)")
                .replace("to = {Greet.class, Approval.class}", "to = Greet.class");
    }

    /** The first lines of all errors. */
    private static List<String> said(TestCompilation<?> compilation) {
        definitions.forEach((path, text) -> {
            if (path.endsWith(".json")) {
                compilation.resource(path.replace("META-INF/parasol/", "META-INF/parasol/releases/"), text);
            }
        });
        CompileResult result = compilation.compile();
        return result.errors().stream()
                .map(Diagnosed::message)
                .map(message -> message.lines().findFirst().orElseThrow())
                .toList();
    }
}

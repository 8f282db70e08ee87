package dev.parasol.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.Step;
import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.runtime.WorkflowEngine;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consumer project, compiled and then run in a JVM of its own. */
class RunTest {

    private static final String[] FINISHED = {
        "userid::joao v2 COMPLETED joao-Joao",
        "userid::maria v1 COMPLETED maria-Maria",
        "userid::mary v1 COMPLETED mary-Maria",
        "3 instances, false"
    };

    private static final String PING = """
            package com.acme;

            import dev.parasol.*;

            @Step
            public final class Ping {
              public record Pong() {}

              public Pong execute() {
                return new Pong();
              }
            }
            """;

    @TempDir
    Path classes;

    @Test
    void runsOnTheClassPath() throws Exception {
        Shop.with().compile().clean().unpackTo(classes);

        assertThat(run("-classpath", path(), "com.acme.Shop")).containsExactly(FINISHED);
    }

    @Test
    void undoesWhatWasDoneBeforeAFailure() throws Exception {
        Trip.compilation().compile().clean().unpackTo(classes);

        assertThat(run("-classpath", path(), "com.acme.Main"))
                .containsExactly(
                        "seat 3A to Oslo beside room 4", "room 4 1", "room 4 2", "COMPENSATED because declined");
    }

    @Test
    void movesAWaitingOrderToTheVersionThatConvertsIt() throws Exception {
        Orders.compilation().compile().clean().unpackTo(classes);

        assertThat(run("-classpath", path(), "com.acme.Main"))
                .containsExactly(
                        "would be: 1 moved, 0 left alone",
                        "now on version 2",
                        "orderid::ring v2 COMPLETED, rated Optional[5], granted Optional[5], approved Optional.empty,"
                                + " shipped true",
                        "orderid::watch v1 COMPLETED, rated Optional.empty, granted Optional.empty,"
                                + " approved Optional[ana], shipped true",
                        "orderid::watch (v1): it is COMPLETED");
    }

    @Test
    void runsInAModule() throws Exception {
        Shop.with("""
                        module com.acme {
                          requires dev.parasol.runtime;
                          opens com.acme to tools.jackson.databind;
                        }
                        """).compile().clean().unpackTo(classes);

        assertThat(run("--module-path", path(), "-m", "com.acme/com.acme.Shop")).containsExactly(FINISHED);
    }

    @Test
    void saysWhatIsMissingWhereTheProcessorDidNotRun() throws Exception {
        String workflow = """
                package com.acme;

                import dev.parasol.*;

                @Workflow(start = Ping.class, transitions = @Transition(on = Ping.Pong.class, to = End.class))
                @Unique(key = "id")
                public interface Check {}
                """;
        Shop.libraries(JavacCompilation.of(PING, workflow, registering("Check")))
                .processors()
                .option("-proc:none")
                .compile()
                .clean()
                .unpackTo(classes);

        assertThat(run("-classpath", path(), "com.acme.Main"))
                .startsWith("IncompleteBuildException: there is no com.acme.CheckDispatcher for com.acme.Check: "
                        + "the annotation processor did not run. Add it to the compiler's configuration:")
                .contains("      <artifactId>parasol-processor</artifactId>");
    }

    @Test
    void isRefusedWhereOnlyAReleaseFileChanged() throws Exception {
        String workflow = """
                package com.acme;

                import dev.parasol.*;

                @Workflow(start = Ping.class, transitions = @Transition(on = Ping.Pong.class, to = End.class))
                @Unique(key = "id")
                public interface Check {}
                """;
        CompileResult result = Shop.libraries(JavacCompilation.of(PING, workflow, registering("Check")))
                .compile()
                .clean();
        result.unpackTo(classes);
        String released = result.resource("META-INF/parasol/com.acme.Check/v1.json");
        Path file = classes.resolve("META-INF/parasol/releases/com.acme.Check/v1.json");
        Files.createDirectories(file.getParent());

        Files.writeString(file, released);
        assertThat(run("-classpath", path(), "com.acme.Main")).containsExactly("started");

        Files.writeString(file, released.replace("dev.parasol.End\"]", "dev.parasol.End\"], \"after\": \"PT1H\""));
        assertThat(run("-classpath", path(), "com.acme.Main"))
                .startsWith("BrokenReleaseException: [PSL501] Check v1 is released and has changed:"
                        + " Ping.Pong led to End after PT1H, now at once");
    }

    @Test
    void findsWhatOnlyItsPackageSees() throws Exception {
        String workflow = """
                package com.acme;

                import dev.parasol.*;

                @Workflow(start = Ping.class, transitions = @Transition(on = Ping.Pong.class, to = End.class))
                @Unique(key = "id")
                interface Check {}
                """;
        Shop.libraries(JavacCompilation.of(PING, workflow, registering("Check")))
                .compile()
                .clean()
                .unpackTo(classes);

        assertThat(run("-classpath", path(), "com.acme.Main")).containsExactly("started");
    }

    /** A main that registers a workflow by its interface, as an application does that has to recover without a facade. */
    private static String registering(String workflow) {
        return """
                package com.acme;

                import dev.parasol.runtime.WorkflowEngine;
                import dev.parasol.runtime.error.ParasolException;

                public final class Main {
                  public static void main(String[] arguments) {
                    try (WorkflowEngine engine = WorkflowEngine.builder().workflow(%s.class).start()) {
                      System.out.println("started");
                    } catch (ParasolException e) {
                      System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
                    }
                  }
                }
                """.formatted(workflow);
    }

    private String path() {
        Stream<Path> own = Stream.of(classes, Shop.home(Step.class), Shop.home(WorkflowEngine.class));
        return Stream.concat(own, Shop.jars().stream())
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}

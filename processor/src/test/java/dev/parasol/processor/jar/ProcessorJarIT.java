package dev.parasol.processor.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged processor: what is in the jar, what it drags along, and that it works alone. */
class ProcessorJarIT {

    private final Path jar = Path.of(System.getProperty("processor.jar"));

    @Test
    void holdsNothingButItselfAndWhatIsRelocated() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Stream<String> classes = file.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class"));
            assertThat(classes).isNotEmpty().allMatch(name -> name.startsWith("dev/parasol/processor/"));
            assertThat(file.getEntry("dev/parasol/processor/javapoet/JavaFile.class"))
                    .isNotNull();
            assertThat(file.getEntry("dev/parasol/processor/release/Release.class"))
                    .isNotNull();
            assertThat(file.getEntry("dev/parasol/processor/jackson/JsonParser.class"))
                    .isNotNull();
            assertThat(file.getEntry("META-INF/LICENSE")).isNotNull();
        }
    }

    @Test
    void isDeclaredToGradleAsIsolating() throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(text(file, "META-INF/gradle/incremental.annotation.processors"))
                    .isEqualTo("dev.parasol.processor.WorkflowProcessor,isolating\n");
        }
    }

    @Test
    void dragsNoLibraryOntoTheProcessorPath() throws IOException {
        String published = Files.readString(Path.of("dependency-reduced-pom.xml"));
        assertThat(Stream.of(published.split("<dependency>")).skip(1))
                .allMatch(dependency -> dependency.contains("<scope>test<") || dependency.contains("<scope>provided<"));
    }

    @Test
    void worksAloneOnTheProcessorPath(@TempDir Path folder) throws Exception {
        Javac javac = compile(folder, SOURCE);

        assertThat(javac.exit()).describedAs(javac.printed()).isZero();
        assertThat(List.of("HelloFacade.class", "HelloDispatcher.class"))
                .allMatch(name -> Files.exists(folder.resolve("demo").resolve(name)));
    }

    @Test
    void readsWhatWasReleased(@TempDir Path folder) throws Exception {
        assertThat(compile(folder, SOURCE).exit()).isZero();
        Path released = folder.resolve("META-INF/parasol/releases/demo.Hello/v1.json");
        Files.createDirectories(released.getParent());
        Files.copy(folder.resolve("META-INF/parasol/demo.Hello/v1.json"), released);

        Javac javac = compile(folder, SOURCE.replace("to = End.class", "to = ContinueAsNew.class"));

        assertThat(javac.exit()).isEqualTo(1);
        assertThat(javac.printed())
                .contains("error: [PSL501] Hello v1 is released and has changed: Greet.Greeted led to End, now to"
                        + " ContinueAsNew");
    }

    private record Javac(int exit, String printed) {}

    private Javac compile(Path folder, String text) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Hello.java"), text);
        Process javac = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-d",
                        folder.toString(),
                        "-cp",
                        "../annotations/target/classes" + File.pathSeparator + "../runtime/target/classes",
                        "-processorpath",
                        jar.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Javac(javac.waitFor(), printed);
    }

    private static String text(JarFile file, String name) throws IOException {
        try (InputStream in = file.getInputStream(file.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final String SOURCE = """
            package demo;

            import dev.parasol.*;

            @Workflow(start = Greet.class, transitions = @Transition(on = Greet.Greeted.class, to = End.class))
            @Unique(key = "guest")
            interface Hello {}

            @Step
            final class Greet {
              record Greeted(String text) {}

              public Greeted execute(StepContext context) {
                return new Greeted("Hello " + context.key());
              }
            }
            """;
}

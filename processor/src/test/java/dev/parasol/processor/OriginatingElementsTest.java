package dev.parasol.processor;

import static dev.parasol.processor.Sources.GREET;
import static dev.parasol.processor.Sources.GREETING;
import static dev.parasol.processor.Sources.GREETING_ELSEWHERE;
import static dev.parasol.processor.Sources.NAME;
import static dev.parasol.processor.Sources.PARTLY_HIDDEN_GREET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.compile.RecordingProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lets a build tool rebuild only what changed: each file comes from one annotated type. */
class OriginatingElementsTest {

    @Test
    void areTheOneTypeThatAFileIsGeneratedFrom() {
        RecordingProcessor recording = new RecordingProcessor();

        JavacCompilation.of(GREET, NAME, GREETING)
                .processors(recording)
                .compile()
                .clean();

        assertThat(recording.origins())
                .containsEntry("com.acme.GreetingFacade", List.of("com.acme.Greeting"))
                .containsEntry("com.acme.GreetingDispatcher", List.of("com.acme.Greeting"))
                .containsEntry("META-INF/parasol/com.acme.Greeting/v1.json", List.of("com.acme.Greeting"))
                .containsEntry("META-INF/parasol/com.acme.Greeting/v1.mmd", List.of("com.acme.Greeting"))
                .hasSize(4);
    }

    @Test
    void areTheStepForItsInvoker() {
        RecordingProcessor recording = new RecordingProcessor();

        JavacCompilation.of(PARTLY_HIDDEN_GREET, NAME, GREETING_ELSEWHERE)
                .processors(recording)
                .compile()
                .clean();

        assertThat(recording.origins())
                .containsEntry("com.acme.GreetInvoker", List.of("com.acme.Greet"))
                .containsEntry("com.elsewhere.GreetingDispatcher", List.of("com.elsewhere.Greeting"));
    }

    @Test
    void areTheUmbrellaForAStepFromAJar(@TempDir Path jar) {
        JavacCompilation.of(PARTLY_HIDDEN_GREET, NAME)
                .processors()
                .compile()
                .clean()
                .unpackTo(jar);
        RecordingProcessor recording = new RecordingProcessor();

        JavacCompilation.of(GREETING_ELSEWHERE)
                .with(jar)
                .processors(recording)
                .compile()
                .clean();

        assertThat(recording.origins()).containsEntry("com.acme.GreetInvoker", List.of("com.elsewhere.Greeting"));
    }

    @Test
    void areDeclaredToGradleAsIsolating() throws IOException {
        String path = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream declaration = WorkflowProcessor.class.getResourceAsStream(path)) {
            assertThat(declaration).as(path).isNotNull();
            assertThat(new String(declaration.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(WorkflowProcessor.class.getName() + ",isolating");
        }
    }
}

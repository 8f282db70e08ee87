package dev.parasol.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several modules: one without code, one without a workflow, one that keeps releases where the compiler is told. */
class ReactorIT {

    @TempDir
    private Path folder;

    @Test
    void findsTheWorkflowsOfEachModule() {
        Consumer shop = Consumer.of("shop", folder);

        shop.mvn("process-classes", "parasol:release", "-Dparasol.workflow=com.acme.Outer.Poll", "-Dparasol.versions=1")
                .succeeded()
                .contains("com.acme.Outer.Poll: v1 is not released")
                .contains("no com.acme.Outer.Poll here")
                .contains("released Outer.Poll v1: released/com.acme.Outer.Poll/v1.json");
        assertThat(shop.path("polls/released/com.acme.Outer.Poll/v1.json")).exists();

        shop.mvn("parasol:check", "-Dparasol.workflow=com.acme.Pol")
                .failed()
                .contains("there is no workflow com.acme.Pol, neither compiled nor released")
                .contains("there are: com.acme.Outer.Poll");

        shop.edit("polls/src/main/java/com/acme/Outer.java", "to = End.class", "to = End.class, after = \"PT1H\"")
                .mvn("compile")
                .failed()
                .contains(
                        "[PSL501] Outer.Poll v1 is released and has changed: Outer.Ask.Answered led to End at once, now after PT1H");
    }
}

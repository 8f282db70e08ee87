package dev.parasol.release.tool;

import static dev.parasol.release.tool.Samples.CREATE_USER;
import static dev.parasol.release.tool.Samples.saying;
import static dev.parasol.release.tool.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparingTest {

    @TempDir
    private Path base;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(base)
                .compiled(
                        version(1, "Create"), version(CREATE_USER, 2, saying("1.0.0", null), "int", "Create", "Greet"))
                .released(version(1, "Create"), version(2, "Create", "Greet"));
    }

    private void compare(String versions, Optional<Path> output) {
        String workflow = versions.isEmpty() ? "" : CREATE_USER;
        new Comparing(desk.folders, desk).compare(Choice.of(workflow, versions), output);
    }

    @Test
    void tellsTwoVersionsApartInWordsAndInAChart() {
        compare("1,2", Optional.empty());

        assertThat(desk.said).containsExactly("""
                CreateUser v1 (released) to v2 (released): migration required
                    migration required: Create.Done led to End, now to Greet
                    migration required: Greet.Done now leads to End
                    migration required: step Greet was added
                    a label rises at least by: minor
                flowchart TD
                    Create["Create"]
                    Greet["+ Greet"]
                    End(("End"))
                    Create -->|"+ Done"| Greet
                    Greet -->|"+ Done"| End
                    Create -->|"- Done"| End
                    style Greet stroke:#1a7f37,stroke-width:2px
                    linkStyle 0 stroke:#1a7f37,stroke-width:2px
                    linkStyle 1 stroke:#1a7f37,stroke-width:2px
                    linkStyle 2 stroke:#cf222e,stroke-width:2px,stroke-dasharray:4
                """);
    }

    @Test
    void tellsWhatChangedSinceTheRelease() {
        compare("2", Optional.empty());

        assertThat(desk.said).singleElement().asString().startsWith("""
                CreateUser v2 (released) to v2 (compiled): incompatible
                    incompatible: Create.Done.what was String, is int
                    incompatible: Greet.Done.what was String, is int
                    compatible: label was nothing, is 1.0.0
                flowchart TD
                """);
    }

    @Test
    void comparesEveryReleasedVersionUnlessOneIsChosen() {
        compare("", Optional.empty());

        assertThat(desk.said).hasSize(2);
        assertThat(desk.said.get(0)).startsWith("CreateUser v1 (released) to v1 (compiled): nothing differs\n");
    }

    @Test
    void writesTheSameToAFile() {
        compare("1,2", Optional.of(base.resolve("out/diff.md")));

        assertThat(desk.read("out/diff.md")).startsWith("""
                        ## CreateUser v1 (released) to v2 (released): migration required

                        - migration required: Create.Done led to End, now to Greet
                        """).contains("""
                        - a label rises at least by: minor

                        ```mermaid
                        flowchart TD
                        """).endsWith("stroke-dasharray:4\n```\n");
        assertThat(desk.said).last().isEqualTo("wrote out/diff.md");
    }

    @Test
    void refusesWhatHasNothingToBeComparedWith() {
        desk.compiled(version(3, "Create"));

        assertThatThrownBy(() -> compare("3", Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(
                        "com.acme.CreateUser v3 is not both released and compiled, so there is nothing to compare it with");
        assertThatThrownBy(() -> compare("1,2,3", Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("3 versions cannot be compared with each other");
    }
}

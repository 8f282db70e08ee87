package dev.parasol.release.tool;

import static dev.parasol.release.tool.Samples.CREATE_USER;
import static dev.parasol.release.tool.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.release.About;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentingTest {

    @TempDir
    private Path base;

    @Test
    void tellsOfEveryVersionNewestFirst() {
        About about = new About(
                Optional.of("1.1.0"),
                Optional.of("Also greets"),
                Optional.of("2026-10-01"),
                Optional.of("2026-12-31"),
                List.of(),
                Map.of());
        Desk desk = new Desk(base)
                .compiled(version(CREATE_USER, 2, about, "java.lang.String", "Create", "Greet"))
                .released(
                        version(1, "Create").retire(Samples.RETIREMENT),
                        version(2, "Create", "Greet").releasedOn(LocalDate.of(2026, 3, 1)));
        new Documenting(desk.folders, desk).document(Optional.empty(), base.resolve("docs"));

        assertThat(desk.said).containsExactly("wrote docs/com.acme.CreateUser.md");
        assertThat(desk.read("docs/com.acme.CreateUser.md")).isEqualTo("""
                # CreateUser

                The versions of `com.acme.CreateUser`, newest first.

                ## Version 2 (1.1.0)

                Also greets

                - released on 2026-03-01
                - deprecated since 2026-10-01
                - to be removed after 2026-12-31
                - compared with version 1: minor (migration required)
                  - Create.Done led to End, now to Greet
                  - Greet.Done now leads to End
                  - step Greet was added

                ```mermaid
                flowchart TD
                    Create["Create"]
                    Greet["Greet"]
                    End(("End"))
                    Create -->|Done| Greet
                    Greet -->|Done| End
                ```

                ## Version 1

                - retired on 2026-06-30: nobody is left on it

                ```mermaid
                flowchart TD
                    Create["Create"]
                    End(("End"))
                    Create -->|Done| End
                ```
                """);
    }
}

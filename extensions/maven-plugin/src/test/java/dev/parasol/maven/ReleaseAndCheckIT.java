package dev.parasol.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first release to a change that is refused, and on to one that is released again. */
class ReleaseAndCheckIT {

    private static final String UMBRELLA = "src/main/java/com/acme/CreateUser.java";
    private static final String RELEASES = "src/main/resources/META-INF/parasol/releases/com.acme.CreateUser/";
    private static final String DEFINITIONS = "target/classes/META-INF/parasol/com.acme.CreateUser/";
    private static final String AGAIN =
            "parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=2";
    private static final String CHANGED =
            "[PSL501] CreateUser v2 is released and has changed: Approval.Approved led to End at once, now after PT1H";

    @TempDir
    private Path folder;

    @Test
    void keepsWhatIsReleased() {
        Consumer users = Consumer.of("users", folder);

        users.mvn("parasol:release")
                .failed()
                .contains("nothing is compiled: there is no folder target/classes")
                .contains("fix: mvn compile before it, or bind the goal to the phase process-classes");

        users.mvn("compile", "parasol:release", "parasol:check")
                .succeeded()
                .contains("released CreateUser v1: " + RELEASES + "v1.json")
                .contains("released CreateUser v2: " + RELEASES + "v2.json")
                .contains("com.acme.CreateUser: v1, v2 are as released");
        assertThat(users.read(RELEASES + "v2.json").replaceFirst("  \"released\": \"\\d{4}-\\d\\d-\\d\\d\",\n", ""))
                .as("what is released, without the day")
                .isNotEqualTo(users.read(RELEASES + "v2.json"))
                .isEqualTo(users.read(DEFINITIONS + "v2.json"));

        users.edit(
                UMBRELLA,
                "Approval.Expired.class}, to = End.class)",
                "Approval.Expired.class}, to = End.class, after = \"PT1H\")");
        users.mvn("compile")
                .failed()
                .contains(CHANGED)
                .contains("if v2 has never run anywhere, release again: mvn " + AGAIN)
                .contains("fix: put v2 back and add version 3 with the change");
        users.mvn("parasol:check")
                .failed()
                .contains(CHANGED)
                .contains("if v2 has never run anywhere, release again: mvn " + AGAIN)
                .contains("fix: put v2 back and add version 3 with the change");

        users.mvn(AGAIN.split(" ")).succeeded().contains("released again CreateUser v2: " + RELEASES + "v2.json");
        users.mvn("compile", "parasol:check").succeeded().contains("com.acme.CreateUser: v1, v2 are as released");
    }
}

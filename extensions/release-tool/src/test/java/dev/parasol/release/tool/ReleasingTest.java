package dev.parasol.release.tool;

import static dev.parasol.release.tool.Samples.CREATE_USER;
import static dev.parasol.release.tool.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @TempDir
    private Path base;

    private Desk desk() {
        return new Desk(base);
    }

    private static void release(Desk desk, Choice choice) {
        new Releasing(desk.folders, TODAY, desk).release(choice);
    }

    private static void releaseAgain(Desk desk, String workflow, String versions) {
        new Releasing(desk.folders, TODAY, desk).releaseAgain(Choice.of(workflow, versions));
    }

    @Test
    void writesAFileForEachVersionThatHasNone() {
        Desk desk = desk().compiled(version(1, "Create"), version(2, "Create", "Greet"));
        release(desk, Choice.ALL);

        assertThat(desk.release(1)).isEqualTo(version(1, "Create").releasedOn(TODAY));
        assertThat(desk.release(2)).isEqualTo(version(2, "Create", "Greet").releasedOn(TODAY));
        assertThat(desk.said)
                .containsExactly(
                        "released CreateUser v1: releases/com.acme.CreateUser/v1.json",
                        "released CreateUser v2: releases/com.acme.CreateUser/v2.json");
    }

    @Test
    void writesOnlyWhatIsChosen() {
        Desk desk = desk().compiled(version(1, "Create"), version(2, "Create", "Greet"));
        release(desk, Choice.of(CREATE_USER, "2"));

        assertThat(desk.isReleased(1)).as("version 1 is released").isFalse();
        assertThat(desk.isReleased(2)).as("version 2 is released").isTrue();
    }

    @Test
    void leavesWhatIsReleasedAsItIs() {
        Desk desk = desk().compiled(version(1, "Create")).released(version(1, "Create"));
        Path file = desk.folders.release(version(1, "Create"));
        String byHand = desk.read("releases/com.acme.CreateUser/v1.json") + "\n\n";
        Desk.write(file, byHand);
        release(desk, Choice.ALL);

        assertThat(desk.read("releases/com.acme.CreateUser/v1.json")).isEqualTo(byHand);
        assertThat(desk.said).containsExactly("nothing to release: every version has its file");
    }

    @Test
    void refusesAsLongAsSomethingReleasedHasChanged() {
        Desk desk = desk().compiled(version(1, "Create", "Greet"), version(2, "Create"))
                .released(version(1, "Create"));

        assertThatThrownBy(() -> release(desk, Choice.ALL))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(
                        "com.acme.CreateUser is not as it has to be, so nothing was released\n[PSL501] CreateUser v1 is released and has changed:");
        assertThat(desk.isReleased(2)).as("version 2 is released").isFalse();
    }

    @Test
    void refusesWhatWasCompiledBeforeItsSourceChanged() throws IOException {
        Desk desk = desk().compiled(version(1, "Create"));
        Path source = base.resolve("src/com/acme/Create.java");
        Desk.write(source, "class Create {}");
        FileTime compiled = Files.getLastModifiedTime(desk.folders.definition(CREATE_USER, 1));
        Files.setLastModifiedTime(source, FileTime.from(compiled.toInstant().plus(Duration.ofSeconds(2))));

        assertThatThrownBy(() -> release(desk, Choice.ALL))
                .isInstanceOf(RefusedException.class)
                .hasMessage("""
                CreateUser v1 was compiled before src/com/acme/Create.java was changed
                    what is released has to be what is written
                    fix: mvn compile; where that compiles nothing, mvn clean compile""");

        Files.setLastModifiedTime(source, compiled);
        release(desk, Choice.ALL);
        assertThat(desk.isReleased(1)).as("version 1 is released").isTrue();
    }

    @Test
    void looksAtVersionClassesInThePackageOfTheWorkflow() throws IOException {
        Desk desk = desk().compiled(version(1, "Create"));
        Path source = base.resolve("src/com/acme/createuser/V1.java");
        Desk.write(source, "class V1 {}");
        FileTime compiled = Files.getLastModifiedTime(desk.folders.definition(CREATE_USER, 1));
        Files.setLastModifiedTime(source, FileTime.from(compiled.toInstant().plus(Duration.ofSeconds(2))));

        assertThatThrownBy(() -> release(desk, Choice.ALL))
                .hasMessageStartingWith(
                        "CreateUser v1 was compiled before src/com/acme/createuser/V1.java was changed");
    }

    @Test
    void releasesAgainWhatIsNamed() {
        Desk desk = desk().compiled(version(1, "Create", "Greet"), version(2, "Create", "Greet"))
                .released(version(1, "Create"), version(2, "Create"));
        releaseAgain(desk, CREATE_USER, "1,2");

        assertThat(desk.release(1)).isEqualTo(version(1, "Create", "Greet").releasedOn(TODAY));
        assertThat(desk.said).first().isEqualTo("released again CreateUser v1: releases/com.acme.CreateUser/v1.json");
    }

    @Test
    void releasesNothingAgainThatIsNotNamed() {
        Desk desk = desk().compiled(version(1, "Create", "Greet")).released(version(1, "Create"));

        assertThatThrownBy(() -> releaseAgain(desk, CREATE_USER, ""))
                .isInstanceOf(RefusedException.class)
                .hasMessage("""
                releasing again what has never run anywhere needs a workflow and its versions to be named
                    fix: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=2""");
        assertThat(desk.release(1)).isEqualTo(version(1, "Create"));
    }

    @Test
    void doesNotReleaseAgainWhatIsRetired() {
        Desk desk = desk().compiled(version(1, "Create"), version(2, "Create"))
                .released(version(1, "Create").retire(Samples.RETIREMENT));

        assertThatThrownBy(() -> releaseAgain(desk, CREATE_USER, "1"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("com.acme.CreateUser v1 was retired on 2026-06-30: nobody is left on it");
    }

    @Test
    void saysWhichVersionsAndWorkflowsThereAre() {
        Desk desk = desk().compiled(version(1, "Create"), version(2, "Create"));

        assertThatThrownBy(() -> release(desk, Choice.of(CREATE_USER, "3")))
                .hasMessageStartingWith("com.acme.CreateUser has no version 3 that is compiled: it has v1, v2");
        assertThatThrownBy(() -> release(desk, Choice.of("CreateUser", ""))).hasMessage("""
                there is no workflow CreateUser, neither compiled nor released
                    there are: com.acme.CreateUser
                    fix: name one with its package, as in com.acme.CreateUser""");
    }

    @Test
    void saysThatNothingIsCompiled() {
        assertThatThrownBy(() -> release(desk(), Choice.ALL))
                .isInstanceOf(RefusedException.class)
                .hasMessage("""
                nothing is compiled: there is no folder classes
                    fix: mvn compile before it, or bind the goal to the phase process-classes; with another build tool, compile first""");
    }

    @Test
    void saysThatThereIsNoWorkflow() throws IOException {
        Desk desk = desk();
        Files.createDirectories(desk.folders.classes());
        release(desk, Choice.ALL);

        assertThat(desk.said).containsExactly("there is no workflow here");
    }
}

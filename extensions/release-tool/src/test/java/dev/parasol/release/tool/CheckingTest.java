package dev.parasol.release.tool;

import static dev.parasol.release.tool.Samples.CREATE_USER;
import static dev.parasol.release.tool.Samples.TODAY;
import static dev.parasol.release.tool.Samples.labelled;
import static dev.parasol.release.tool.Samples.saying;
import static dev.parasol.release.tool.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckingTest {

    @TempDir
    private Path base;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(base);
    }

    private void check() {
        new Checking(desk.folders, TODAY, desk).check(Optional.empty());
    }

    @Test
    void tellsHowEachVersionStands() {
        desk.compiled(version(2, "Create"), version(3, "Create", "Greet"))
                .released(version(1, "Create").retire(Samples.RETIREMENT), version(2, "Create"));
        check();

        assertThat(desk.said)
                .containsExactly("com.acme.CreateUser: v2 is as released; v3 is not released; v1 is retired");
    }

    @Test
    void refusesAChangedGraphInTheCompilersWords() {
        desk.compiled(version(1, "Create", "Greet")).released(version(1, "Create"));

        assertThatThrownBy(this::check).isInstanceOf(RefusedException.class).hasMessage("""
                [PSL501] CreateUser v1 is released and has changed: Create.Done led to End, now to Greet
                    Greet.Done now leads to End
                    step Greet was added
                    if v1 has never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=1
                    fix: put v1 back and add version 2 with the change""");
    }

    @Test
    void refusesAChangedPayloadOnceForAllWorkflows() {
        for (String workflow : new String[] {CREATE_USER, "com.acme.Import"}) {
            desk.compiled(version(workflow, 1, saying(null, null), "int", "Create"))
                    .released(version(workflow, 1, saying(null, null), "java.lang.String", "Create"));
        }

        assertThatThrownBy(this::check).isInstanceOf(RefusedException.class).hasMessage("""
                [PSL502] CreateUser v1 and Import v1 are released, and Create.Done.what was String, is int
                    what their instances have stored would no longer be read whole
                    if v1 has never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=1
                    if v1 has never run anywhere, release again: mvn parasol:release -Dparasol.again=true -Dparasol.workflow=com.acme.Import -Dparasol.versions=1
                    fix: String what""");
    }

    @Test
    void refusesADroppedVersion() {
        desk.compiled(version(2, "Create")).released(version(1, "Create"));

        assertThatThrownBy(this::check).isInstanceOf(RefusedException.class).hasMessage("""
                [PSL503] CreateUser: v1 is released and no longer listed
                    instances that began on it may still be under way, and need its code
                    list it again, or retire it once no database has active instances of it
                    fix: mvn parasol:retire -Dparasol.workflow=com.acme.CreateUser -Dparasol.versions=1 -Dparasol.why="nobody is left on it\"""");
    }

    @Test
    void refusesALabelThatDoesNotFit() {
        desk.compiled(labelled(1, "1.0.0", "Create"), labelled(2, "1.0.1", "Create", "Greet"));

        assertThatThrownBy(this::check).isInstanceOf(RefusedException.class).hasMessage("""
                [PSL504] CreateUser v2: label 1.0.1 rises too little above 1.0.0 of v1: what changed is minor
                    minor: step Greet was added
                    fix: label = "1.1.0\"""");
    }

    @Test
    void warnsOfAVersionThatIsOverdue() {
        desk.compiled(version(CREATE_USER, 1, saying(null, "2026-11-20"), "int", "Create"));
        check();

        assertThat(desk.warnings)
                .singleElement()
                .asString()
                .startsWith("[PSL505] CreateUser v1: it was to be removed after 2026-11-20");
    }

    @Test
    void refusesAFileThatIsNoRelease() {
        desk.compiled(version(1, "Create"));
        Desk.write(desk.folders.release(version(1, "Create")), "<<<<<<< HEAD");

        assertThatThrownBy(this::check)
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith(
                        "[PSL506] CreateUser: a release file cannot be read: releases/com.acme.CreateUser/v1.json, line 1, column 1");
    }

    @Test
    void tellsAWorkflowThatIsNotCompiledFromOneThatIsGone() {
        desk.compiled(version("com.acme.Other", 1, saying(null, null), "int", "Create"))
                .released(version(1, "Create"));

        assertThatThrownBy(this::check)
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("com.acme.CreateUser was released, and no version of it is compiled in classes")
                .hasMessageContaining("parasol-processor on the annotationProcessorPaths")
                .hasMessageContaining("retire its versions (v1) first");

        desk.released(version(1, "Create").retire(Samples.RETIREMENT));
        check();
        assertThat(desk.said).contains("com.acme.CreateUser: v1 is retired");
    }

    @Test
    void doesNotTakeACopyOfTheReleasesForAWorkflow() {
        desk.compiled(version(1, "Create"));
        Desk.write(desk.folders.classes().resolve(Folders.RELEASES + "/com.acme.CreateUser/v1.json"), "{}");
        check();

        assertThat(desk.said).containsExactly("com.acme.CreateUser: v1 is not released");
    }
}

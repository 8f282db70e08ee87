package dev.parasol.release.tool;

import static dev.parasol.release.tool.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path base;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs a goal on the module in the folder. */
    private int run(String goal, String... options) {
        List<String> folders =
                List.of(goal, "--classes=" + base.resolve("classes"), "--releases=" + base.resolve("releases"));
        return main(Stream.concat(folders.stream(), Stream.of(options)).toArray(String[]::new));
    }

    private int main(String... arguments) {
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void runsEveryGoal() {
        Desk desk = new Desk(base).compiled(version(1, "Create"), version(2, "Create", "Greet"));

        assertThat(run("release")).as(err()).isZero();
        assertThat(run("check")).as(err()).isZero();
        assertThat(run("diff", "--workflow=com.acme.CreateUser", "--versions=1,2"))
                .as(err())
                .isZero();
        assertThat(run("docs", "--output=" + base.resolve("docs"))).as(err()).isZero();
        assertThat(run("retire", "--workflow=com.acme.CreateUser", "--versions=1", "--why=nobody is left on it"))
                .as(err())
                .isZero();
        assertThat(out())
                .contains("released CreateUser v2: ")
                .contains("com.acme.CreateUser: v1, v2 are as released")
                .contains("CreateUser v1 (released) to v2 (released): migration required")
                .contains("com.acme.CreateUser.md")
                .contains("retired CreateUser v1: ");
        assertThat(desk.release(1).retired()).isPresent();
    }

    @Test
    void releasesAgainWhatIsNamed() {
        Desk desk = new Desk(base).compiled(version(1, "Create", "Greet")).released(version(1, "Create"));

        assertThat(run("release", "--again", "--workflow=com.acme.CreateUser", "--versions=1"))
                .as(err())
                .isZero();
        assertThat(desk.release(1).nodes())
                .isEqualTo(version(1, "Create", "Greet").nodes());
        assertThat(desk.release(1).promise().since()).as("the day").isPresent();
    }

    @Test
    void endsWithOneWhenSomethingIsRefused() {
        new Desk(base).compiled(version(1, "Create", "Greet")).released(version(1, "Create"));

        assertThat(run("check")).isEqualTo(1);
        assertThat(err()).startsWith("[PSL501] CreateUser v1 is released and has changed");
    }

    @Test
    void endsWithTwoWhenItIsNotUnderstood() {
        assertThat(main()).isEqualTo(2);
        assertThat(err()).startsWith("a goal is missing\nusage: java dev.parasol.release.tool.Main GOAL");
        err.reset();
        assertThat(run("chekc")).isEqualTo(2);
        assertThat(err()).startsWith("there is no goal chekc\n");
        err.reset();
        assertThat(run("check", "--workflwo=x")).isEqualTo(2);
        assertThat(err()).startsWith("--workflwo=x is not understood: what there is are --again, --classes, ");
        err.reset();
        assertThat(main("check", "--classes=x")).isEqualTo(2);
        assertThat(err()).startsWith("--releases=FOLDER is missing\n");
    }

    @Test
    void refusesVersionsThatAreNone() {
        assertThat(run("release", "--workflow=com.acme.CreateUser", "--versions=1,x"))
                .isEqualTo(1);
        assertThat(err()).startsWith("the versions \"1,x\" are not understood: x is no key of a version\n");
        err.reset();
        assertThat(run("release", "--versions=1")).isEqualTo(1);
        assertThat(err()).startsWith("versions [1] of which workflow?");
    }
}

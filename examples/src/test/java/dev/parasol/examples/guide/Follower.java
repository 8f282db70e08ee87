package dev.parasol.examples.guide;

import dev.parasol.examples.project.Build;
import dev.parasol.examples.project.OwnClasses;
import dev.parasol.examples.project.Project;
import dev.parasol.examples.stage.Eventually;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who does what the guide says, in a folder of his own. A day passes before each piece of code that he runs, and
 * compilers and goals go by that day too.
 */
final class Follower {

    private static final String PACKAGE = "dev.parasol.examples.orders.";
    private static final Path STEPS = Path.of("src/main/java/dev/parasol/examples/orders");
    private static final Set<String> GIVEN =
            Set.of("Approval.java", "ChargePayment.java", "Order.java", "ShipOrder.java", "ValidateOrder.java");

    private final Path home;
    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-01T09:00:00Z"));
    private final StringBuilder printed = new StringBuilder();
    private Project project = Project.in(STEPS, GIVEN::contains);
    private Project committed = project;
    private int builds;

    Follower(Path home) {
        this.home = home;
    }

    /** What was printed since this was asked last. */
    String printed() {
        String all = printed.toString()
                .replace(home.toString() + "/", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}", "…");
        printed.setLength(0);
        return all;
    }

    void write(String file, String text) {
        project = project.with(file, text);
    }

    /** Changes a source for good; what the compiler says of it is printed when it is compiled. */
    void change(String file, String diff) {
        project = changed(file, diff);
    }

    /** Changes a source, compiles, and takes the change back. */
    void tryOut(String file, String diff) {
        printed.append(build(changed(file, diff), fresh()).printed());
    }

    private Project changed(String file, String diff) {
        return project.with(file, new Diff(diff).applyTo(project.sources().get(file)));
    }

    void shell(String lines) throws IOException {
        for (String line : lines.lines().toList()) {
            shell(Command.of(line));
        }
    }

    private void shell(Command command) throws IOException {
        List<String> words = command.words();
        switch (words.get(0)) {
            case "rm" -> {
                committed = project;
                project = project.without(words.get(1));
            }
            case "git" -> write(words.get(2), committed.sources().get(words.get(2)));
            case "grep" -> grep(words.get(1), home.resolve(words.get(2)));
            case "mvn" -> maven(command);
            default -> throw new AssertionError("who follows the guide does not know " + words);
        }
    }

    private void grep(String pattern, Path file) throws IOException {
        Files.readString(file)
                .lines()
                .filter(Pattern.compile(pattern).asPredicate())
                .forEach(line -> printed.append(line).append('\n'));
    }

    /** What fails ends the command, whatever was to come. */
    private void maven(Command command) throws IOException {
        Goals goals = new Goals(home, today(), printed);
        for (String goal : command.words().subList(1, command.words().size())) {
            boolean done = goal.equals("compile") ? compile() : goals.run(command.requireGoal(goal), command);
            if (!done) {
                return;
            }
        }
    }

    private boolean compile() throws IOException {
        Folder.delete(Goals.classes(home));
        Build build = build(project, Goals.classes(home));
        printed.append(build.printed());
        return !build.failed();
    }

    /** Deploys the project as it is, runs code on a database, and stops. */
    void run(String code, String database) {
        clock.advance(Duration.ofDays(1));
        Project deployed = project.with(Snippet.NAME + ".java", new Snippet(code).source());
        OwnClasses classes = build(deployed, fresh()).compiled().load();
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .store(SqliteStore.open(home.resolve(database)))
                .clock(clock)
                .nodeName("shop-1")
                .workflow(classes.named(PACKAGE + "OrderProcessing"))
                .start()) {
            Eventually.atRest(engine);
            printed.append(Snippet.printedBy(() -> classes.run(PACKAGE + Snippet.NAME, engine)));
            Eventually.atRest(engine);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private Path fresh() {
        return home.resolve("target/build-" + builds++);
    }

    private Build build(Project sources, Path folder) {
        Project all = sources;
        for (var file : Folder.texts(Goals.resources(home)).entrySet()) {
            all = all.resource(file.getKey(), file.getValue());
        }
        return Build.of(all, folder, "-Aparasol.today=" + today());
    }
}

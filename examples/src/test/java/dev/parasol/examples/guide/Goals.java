package dev.parasol.examples.guide;

import dev.parasol.release.tool.Checking;
import dev.parasol.release.tool.Choice;
import dev.parasol.release.tool.Comparing;
import dev.parasol.release.tool.Database;
import dev.parasol.release.tool.Documenting;
import dev.parasol.release.tool.Folders;
import dev.parasol.release.tool.RefusedException;
import dev.parasol.release.tool.Releasing;
import dev.parasol.release.tool.Report;
import dev.parasol.release.tool.Retiring;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The goals of the Maven plugin, by the classes that it runs them with.
 *
 * @param home the module
 * @param today the day that is written down
 * @param printed where it is told what was done
 */
record Goals(Path home, LocalDate today, StringBuilder printed) implements Report {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path RESOURCES = Path.of("src/main/resources");

    static Path classes(Path home) {
        return home.resolve(CLASSES);
    }

    static Path resources(Path home) {
        return home.resolve(RESOURCES);
    }

    /** Runs a goal; false if it refused. */
    boolean run(String goal, Command command) {
        Choice choice = Choice.of(command.property("parasol.workflow"), command.property("parasol.versions"));
        try {
            switch (goal) {
                case "release" -> release(choice, command.property("parasol.again"));
                case "check" -> new Checking(folders(), today, this).check(choice.workflow());
                case "diff" -> new Comparing(folders(), this).compare(choice, file(command.property("parasol.output")));
                case "retire" -> retire(choice, command);
                case "docs" ->
                    new Documenting(folders(), this).document(choice.workflow(), home.resolve("target/parasol"));
                default -> throw new AssertionError("who follows the guide does not know parasol:" + goal);
            }
        } catch (RefusedException refused) {
            say(refused.getMessage());
            return false;
        }
        return true;
    }

    private void release(Choice choice, String again) {
        Releasing releasing = new Releasing(folders(), today, this);
        if (again.equals("true")) {
            releasing.releaseAgain(choice);
        } else {
            releasing.release(choice);
        }
    }

    /** A database of the page is a file in the module. */
    private void retire(Choice choice, Command command) {
        String url = command.property("parasol.jdbc.url").replace("jdbc:sqlite:", "jdbc:sqlite:" + home + "/");
        new Retiring(folders(), today, this).retire(choice, command.property("parasol.why"), Database.all(url, "", ""));
    }

    private Optional<Path> file(String given) {
        return Optional.of(given).filter(path -> !path.isEmpty()).map(home::resolve);
    }

    private Folders folders() {
        return new Folders(home, classes(home), resources(home).resolve(Folders.RELEASES), List.of());
    }

    @Override
    public void say(String text) {
        printed.append(text).append('\n');
    }

    @Override
    public void warn(String text) {
        say("warning: " + text);
    }
}

package dev.parasol.release.tool;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The goals on a command line, for builds without a plugin. It ends with 0, with 1 if something was refused, and with 2 if
 * the command line was not understood.
 */
public final class Main {

    private static final String USAGE = """
            usage: java dev.parasol.release.tool.Main GOAL --classes=FOLDER --releases=FOLDER [--NAME=VALUE ...]
              release  writes the files of versions that have none: [--workflow=, [--versions=1,2 [--again]]]
              check    compares what is compiled with what was released: [--workflow=]
              diff     tells what differs: [--workflow=, [--versions=1,2]] [--output=FILE.md]
              retire   writes down that versions are gone: --workflow= --versions= --why= [--jdbc-url= [--jdbc-user=]],
                       the password in the environment's PARASOL_JDBC_PASSWORD
              docs     writes change logs: --output=FOLDER [--workflow=]
            --classes is the class output, --releases the folder META-INF/parasol/releases of the sources""";

    private static final List<String> OPTIONS =
            List.of("classes", "releases", "workflow", "versions", "again", "output", "why", "jdbc-url", "jdbc-user");

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs a goal and ends the process. */
    public static void main(String[] args) {
        System.exit(new Main(System.out, System.err).run(args));
    }

    int run(String... args) {
        try {
            if (args.length == 0) {
                throw new Arguments.UsageException("a goal is missing");
            }
            Arguments given = new Arguments(List.of(args).subList(1, args.length), new TreeSet<>(OPTIONS));
            run(args[0], given);
            return 0;
        } catch (RefusedException e) {
            err.println(e.getMessage());
            return 1;
        } catch (Arguments.UsageException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
    }

    private void run(String goal, Arguments given) {
        switch (goal) {
            case "release" -> release(given);
            case "check" ->
                new Checking(folders(given), today(), report())
                        .check(choice(given).workflow());
            case "diff" -> new Comparing(folders(given), report()).compare(choice(given), given.findPath("output"));
            case "retire" -> retire(given);
            case "docs" ->
                new Documenting(folders(given), report()).document(choice(given).workflow(), given.path("output"));
            default -> throw new Arguments.UsageException("there is no goal " + goal);
        }
    }

    private void retire(Arguments given) {
        String password =
                Optional.ofNullable(System.getenv("PARASOL_JDBC_PASSWORD")).orElse("");
        List<Database> databases = Database.all(given.text("jdbc-url"), given.text("jdbc-user"), password);
        new Retiring(folders(given), today(), report()).retire(choice(given), given.text("why"), databases);
    }

    private void release(Arguments given) {
        Releasing releasing = new Releasing(folders(given), today(), report());
        if (given.flag("again")) {
            releasing.releaseAgain(choice(given));
        } else {
            releasing.release(choice(given));
        }
    }

    private static Choice choice(Arguments given) {
        return Choice.of(given.text("workflow"), given.text("versions"));
    }

    private static Folders folders(Arguments given) {
        return new Folders(Path.of(""), given.path("classes"), given.path("releases"), List.of());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private Report report() {
        return new Report() {
            @Override
            public void say(String text) {
                out.println(text);
            }

            @Override
            public void warn(String text) {
                err.println("warning: " + text);
            }
        };
    }
}

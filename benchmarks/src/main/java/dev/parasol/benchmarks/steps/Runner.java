package dev.parasol.benchmarks.steps;

import dev.parasol.benchmarks.steps.Contestant.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** A system in its process, seen from outside. */
final class Runner implements AutoCloseable {

    /** The server shows what was committed after a second at most. */
    private static final Duration SHOWN = Duration.ofMillis(1_200);

    private final Contestant contestant;
    private final Server server;
    private final String database;
    private final Process process;
    private final BufferedReader answers;

    Runner(Contestant contestant, int number, Server server, Path folder) throws IOException, SQLException {
        this.contestant = contestant;
        this.server = server;
        this.database = "contestant" + number;
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Lane.class.getName(),
                        contestant.getClass().getName(),
                        place(folder))
                .redirectError(folder.resolve(database + ".log").toFile())
                .start();
        this.answers = process.inputReader();
        require(Lane.READY.equals(answers.readLine()), folder.resolve(database + ".log"));
    }

    private String place(Path folder) throws IOException, SQLException {
        return switch (contestant.database()) {
            case NONE -> "";
            case SQLITE -> folder.resolve(database + ".db").toString();
            case POSTGRES -> server.create(database);
            case OWN -> Files.createDirectory(folder.resolve(database)).toString();
        };
    }

    private void require(boolean up, Path log) throws IOException {
        if (!up) {
            throw new IOException(contestant.name() + " did not start:\n" + Files.readString(log));
        }
    }

    Contestant contestant() {
        return contestant;
    }

    /** Lets it work for a while. */
    Result run(int atATime, Duration length) throws IOException, SQLException, InterruptedException {
        boolean onServer = contestant.database() == Database.POSTGRES;
        Server.Usage before = onServer ? server.usage(database) : Server.Usage.NONE;
        process.outputWriter().write(atATime + " " + length.toMillis() + "\n");
        process.outputWriter().flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException(contestant.name() + " ended; see " + database + ".log");
        }
        if (onServer) {
            Thread.sleep(SHOWN.toMillis());
        }
        Server.Usage after = onServer ? server.usage(database) : Server.Usage.NONE;
        return Result.read(answer, after.since(before));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

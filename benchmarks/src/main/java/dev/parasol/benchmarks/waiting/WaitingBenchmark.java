package dev.parasol.benchmarks.waiting;

import dev.parasol.benchmarks.compile.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Fills both stores with few and with many waiting instances, visits each, and prints a Markdown table. */
public final class WaitingBenchmark {

    private static final int FEW = 1_000;

    private final Path folder;
    private final int many;

    private WaitingBenchmark(Path folder, int many) {
        this.folder = folder;
        this.many = many;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments how many instances wait; at least 1,000
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("parasol-benchmark");
        try {
            new WaitingBenchmark(folder, Integer.parseInt(arguments[0])).run();
        } finally {
            Folders.delete(folder);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        System.out.printf(
                "JDK %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        System.out.println("| store | waiting | filled in s | MiB on disk | engine start ms | heap MiB"
                + " | removal verdict ms | exact counts ms"
                + " | event acknowledged ms, median | p99 | instance ended ms, median | p99"
                + " | a new workflow of five steps ms, median | p99 |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        visit(new Place(folder.resolve("few.db").toString()), FEW);
        visit(new Place(folder.resolve("many.db").toString()), many);
        try (EmbeddedPostgres server = start()) {
            visit(new Place(server.getJdbcUrl("postgres", "postgres")), FEW);
        }
        try (EmbeddedPostgres server = start()) {
            visit(new Place(server.getJdbcUrl("postgres", "postgres")), many);
        }
    }

    /** As durable as one in production; the defaults of the embedded one are not. */
    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static void visit(Place place, int count) throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        new Crowd(place).fill(count);
        Duration filling = Duration.ofNanos(System.nanoTime() - began);
        place.settle();
        System.out.printf(
                "| %s | %,d | %.1f | %d | %s |%n",
                place.database(), count, filling.toMillis() / 1e3, place.size() >> 20, visitor(place, count));
    }

    private static String visitor(Place place, int count) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Visit.class.getName(),
                place.word(),
                Integer.toString(count)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String cells = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the visitor of " + place.database() + " failed; see its message above");
        }
        return cells;
    }
}

package dev.parasol.benchmarks.shapes;

import dev.parasol.benchmarks.compile.Folders;
import dev.parasol.benchmarks.steps.Server;
import dev.parasol.runtime.dispatch.Dispatcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lets each shape do its work in memory, on SQLite and on PostgreSQL, and prints a Markdown table. */
public final class ShapesBenchmark {

    private static final int WIDE = 100;
    private static final int SHORT = 100;
    private static final int LONG = 1_000;

    private final Path folder;
    private final Server server;
    private int databases;

    private ShapesBenchmark(Path folder, Server server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments a hundredth of the largest crowd, and a regular expression for the names of shapes
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("parasol-shapes");
        try (Server server = new Server()) {
            new ShapesBenchmark(folder, server).run(Integer.parseInt(arguments[0]), arguments[1]);
        } finally {
            Folders.delete(folder);
        }
        System.exit(0); // the embedded server and the pools leave threads
    }

    private void run(int hundredth, String names) throws Exception {
        System.out.printf(
                "JDK %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        System.out.println("| shape | store | measured |\n|---|---|---|");
        for (Shape shape : shapes(hundredth)) {
            if (shape.name().matches(names)) {
                print(shape, "memory", Place.memory());
                print(shape, "SQLite", Place.sqlite(folder.resolve("shape" + databases++ + ".db")));
                print(shape, "PostgreSQL", Place.postgres(server.create("shape" + databases++)));
            }
        }
    }

    private List<Shape> shapes(int hundredth) throws Exception {
        Graphs graphs = new Graphs(folder);
        return List.of(
                large("a step, %d beside each other, a join".formatted(WIDE), graphs.fan(WIDE), WIDE + 2),
                large("a line of %,d steps".formatted(SHORT), graphs.line(SHORT), SHORT),
                large("a line of %,d steps".formatted(LONG), graphs.line(LONG), LONG),
                new Callers(10 * hundredth),
                new Payloads(List.of(1, 10, 100, 1_024)),
                new Waiting(10 * hundredth),
                new Due(100 * hundredth),
                new Unfinished(100 * hundredth));
    }

    private static <I> Shape large(String name, Dispatcher<I> dispatcher, int steps) throws Exception {
        I begin = dispatcher.input().getConstructor(long.class).newInstance(0L);
        return new Large<>(name, dispatcher, begin, steps);
    }

    private static void print(Shape shape, String store, Place place) throws Exception {
        System.out.printf("| %s | %s | %s |%n", shape.name(), store, shape.measure(place));
    }
}

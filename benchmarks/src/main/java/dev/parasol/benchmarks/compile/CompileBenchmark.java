package dev.parasol.benchmarks.compile;

import dev.parasol.processor.WorkflowProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Compiles the same sources with and without a processor, in turn, and prints the medians as Markdown. */
public final class CompileBenchmark {

    private static final int UMBRELLAS = 200;

    /** Until then the compiler itself is being compiled. */
    private static final int WARM_UP = 4;

    private final Path folder;
    private final int rounds;

    private CompileBenchmark(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments how many rounds to measure, and with how many units of sources, as in {@code 10,200}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parasol-benchmark");
        List<Integer> sizes =
                Stream.of(arguments[1].split(",")).map(Integer::valueOf).toList();
        try {
            new CompileBenchmark(folder, Integer.parseInt(arguments[0])).run(sizes);
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(List<Integer> sizes) throws IOException, InterruptedException {
        System.out.printf(
                "JDK %s, %d processors%n%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        System.out.println(
                "| processor | compiler | units | files | lines generated | -proc:none ms | processor ms | ratio"
                        + " | ms a unit more | peak heap MiB, without | with |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (Generator generator : ServiceLoader.load(Generator.class)) {
            for (int size : sizes) {
                fresh(generator, size);
            }
        }
        if (sizes.contains(UMBRELLAS)) {
            warm();
        }
    }

    private void fresh(Generator generator, int units) throws IOException, InterruptedException {
        List<Path> files = generator.write(sources(), units);
        FreshJavac plain = new FreshJavac(new Sources(files, generator.classPath(), List.of("-proc:none")));
        FreshJavac processed = new FreshJavac(
                new Sources(files, generator.classPath(), List.of("-processorpath", generator.processorPath())));
        Heats heats = new Heats(plain, processed);
        heats.run(folder.resolve("output"), 0, rounds);
        print(generator.name(), "fresh", units, files.size(), heats, plain.peak() >> 20, processed.peak() >> 20);
    }

    private void warm() throws IOException, InterruptedException {
        Generator workflows = new Workflows();
        List<Path> files = workflows.write(sources(), UMBRELLAS);
        Sources plain = new Sources(files, workflows.classPath(), List.of("-proc:none"));
        Sources processed = new Sources(files, workflows.classPath(), List.of());
        Heats heats = new Heats(
                new WarmJavac(plain, List::of), new WarmJavac(processed, () -> List.of(new WorkflowProcessor())));
        heats.run(folder.resolve("output"), WARM_UP, rounds);
        print(workflows.name(), "warm", UMBRELLAS, files.size(), heats, "", "");
    }

    private Path sources() throws IOException {
        Path sources = folder.resolve("sources");
        Folders.delete(sources);
        return sources;
    }

    private void print(
            String name, String compiler, int units, int files, Heats heats, Object peakWithout, Object peakWith)
            throws IOException {
        System.out.printf(
                "| %s | %s | %,d | %,d | %,d | %,d | %,d | %.2f | %.1f | %s | %s |%n",
                name,
                compiler,
                units,
                files,
                generated(),
                heats.without(),
                heats.with(),
                (double) heats.with() / heats.without(),
                (double) (heats.with() - heats.without()) / units,
                peakWithout,
                peakWith);
    }

    /** The lines that the last compilation has generated. */
    private long generated() throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.walk(folder.resolve("output").resolve("generated"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Stream<String> all = Files.lines(file)) {
                    lines += all.count();
                }
            }
        }
        return lines;
    }
}

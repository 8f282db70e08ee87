package dev.parasol.benchmarks.compile;

import dev.parasol.processor.WorkflowProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compiles the same sources with and without the processor, in turn, and prints the medians. */
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
     * @param arguments how many rounds to measure
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parasol-benchmark");
        try {
            new CompileBenchmark(folder, Integer.parseInt(arguments[0])).run();
        } finally {
            Folders.delete(folder);
        }
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf("JDK %s, %d umbrellas of 2 versions and 8 steps%n", Runtime.version(), UMBRELLAS);
        List<Path> files = new Umbrellas(folder.resolve("sources")).write(UMBRELLAS);
        Sources plain = new Sources(files, List.of("-proc:none"));
        Sources processed = new Sources(files, List.of());
        Sources onPath = new Sources(files, List.of("-processorpath", Sources.homes(WorkflowProcessor.class)));
        compare(
                "warm compiler",
                WARM_UP,
                new WarmJavac(plain, List::of),
                new WarmJavac(processed, () -> List.of(new WorkflowProcessor())));
        compare("fresh compiler", 0, new FreshJavac(plain), new FreshJavac(onPath));
    }

    private void compare(String name, int warmUp, Javac without, Javac with) throws IOException, InterruptedException {
        List<Long> plain = new ArrayList<>();
        List<Long> processed = new ArrayList<>();
        for (int round = 1 - warmUp; round <= rounds; round++) {
            long first = without.milliseconds(folder.resolve("output"));
            long second = with.milliseconds(folder.resolve("output"));
            if (round > 0) {
                System.out.printf("%s %d: -proc:none %d ms, processor %d ms%n", name, round, first, second);
                plain.add(first);
                processed.add(second);
            }
        }
        report(name, median(plain), median(processed));
    }

    private static void report(String name, long plain, long processed) {
        System.out.printf(
                "%s, medians: -proc:none %d ms, processor %d ms, ratio %.2f%n",
                name, plain, processed, (double) processed / plain);
    }

    private static long median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

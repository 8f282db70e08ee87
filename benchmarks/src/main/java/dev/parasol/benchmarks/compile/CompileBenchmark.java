package dev.parasol.benchmarks.compile;

import dev.parasol.Step;
import dev.parasol.processor.WorkflowProcessor;
import dev.parasol.runtime.WorkflowEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Compiles the same sources with and without the processor, in turn, and prints the medians. */
public final class CompileBenchmark {

    private static final int UMBRELLAS = 200;

    private final Javac without;
    private final Javac with;

    private CompileBenchmark(Path folder, List<Path> sources) {
        Javac javac = new Javac(folder, sources).classPath(Step.class, WorkflowEngine.class, NullMarked.class);
        without = javac.options("-proc:none");
        with = javac.processorPath(WorkflowProcessor.class);
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments how many rounds to measure, after one that is not
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parasol-benchmark");
        try {
            List<Path> sources = new Umbrellas(folder.resolve("sources")).write(UMBRELLAS);
            new CompileBenchmark(folder, sources).run(Integer.parseInt(arguments[0]));
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(int rounds) throws IOException, InterruptedException {
        System.out.printf(
                "JDK %s, %d umbrellas of 2 versions and 8 steps, %d rounds%n", Runtime.version(), UMBRELLAS, rounds);
        List<Long> plain = new ArrayList<>();
        List<Long> processed = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long first = without.milliseconds();
            long second = with.milliseconds();
            System.out.printf("%s: -proc:none %d ms, processor %d ms%n", round == 0 ? "warm-up" : round, first, second);
            if (round > 0) {
                plain.add(first);
                processed.add(second);
            }
        }
        report(median(plain), median(processed));
    }

    private static void report(long plain, long processed) {
        System.out.printf(
                "medians: -proc:none %d ms, processor %d ms, ratio %.2f%n",
                plain, processed, (double) processed / plain);
    }

    private static long median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

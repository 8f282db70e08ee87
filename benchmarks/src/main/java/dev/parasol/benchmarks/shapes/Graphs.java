package dev.parasol.benchmarks.shapes;

import dev.parasol.benchmarks.compile.Sources;
import dev.parasol.benchmarks.compile.WarmJavac;
import dev.parasol.processor.WorkflowProcessor;
import dev.parasol.runtime.dispatch.Dispatcher;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Workflows that nobody would write by hand: written, compiled with the processor, and loaded. */
final class Graphs {

    private static final String STEP = """
            package %1$s;

            @dev.parasol.Step
            public final class S%2$d {
                public record Done(long total) {}

                public Done execute(%3$s) {
                    return new Done(%4$s);
                }
            }
            """;
    private static final String WORKFLOW = """
            package %1$s;

            import dev.parasol.*;

            @Workflow(input = %1$s.Begin.class, start = S0.class, transitions = {
            %2$s
            })
            @Unique(key = "graph")
            public interface Graph {}
            """;
    private static final String BEGIN = """
            package %1$s;

            public record Begin(long total) {}
            """;

    private final Path folder;

    Graphs(Path folder) {
        this.folder = folder;
    }

    /** So many steps, one after the other; each adds one to the total of the one before. */
    Dispatcher<?> line(int steps) throws IOException, ClassNotFoundException {
        String name = "line" + steps;
        List<String> transitions = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            String to = step + 1 < steps ? "S" + (step + 1) : "End";
            transitions.add(transition(step, to));
            String before = step == 0 ? "Begin before" : "S" + (step - 1) + ".Done before";
            files.add(step(name, step, before, "before.total() + 1"));
        }
        return compiled(name, transitions, files);
    }

    /** A step, so many beside each other, and one that takes what each of them ends in. */
    Dispatcher<?> fan(int wide) throws IOException, ClassNotFoundException {
        String name = "fan" + wide;
        List<String> transitions = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        String branches = IntStream.rangeClosed(1, wide)
                .mapToObj(step -> "S" + step + ".class")
                .collect(Collectors.joining(", "));
        transitions.add("@Transition(on = S0.Done.class, to = {" + branches + "})");
        files.add(step(name, 0, "Begin before", "before.total()"));
        for (int step = 1; step <= wide; step++) {
            transitions.add(transition(step, "S" + (wide + 1)));
            files.add(step(name, step, "S0.Done before", "before.total() + 1"));
        }
        transitions.add(transition(wide + 1, "End"));
        files.add(step(name, wide + 1, parameters(wide), sum(wide)));
        return compiled(name, transitions, files);
    }

    private static String parameters(int wide) {
        return IntStream.rangeClosed(1, wide)
                .mapToObj(step -> "S" + step + ".Done d" + step)
                .collect(Collectors.joining(", "));
    }

    private static String sum(int wide) {
        return IntStream.rangeClosed(1, wide)
                .mapToObj(step -> "d" + step + ".total()")
                .collect(Collectors.joining(" + "));
    }

    private static String transition(int step, String to) {
        return "@Transition(on = S" + step + ".Done.class, to = " + to + ".class)";
    }

    private Path step(String name, int step, String takes, String total) throws IOException {
        return write(name, "S" + step, STEP.formatted(name, step, takes, total));
    }

    private Dispatcher<?> compiled(String name, List<String> transitions, List<Path> steps)
            throws IOException, ClassNotFoundException {
        List<Path> files = new ArrayList<>(steps);
        files.add(write(name, "Graph", WORKFLOW.formatted(name, String.join(",\n", transitions))));
        files.add(write(name, "Begin", BEGIN.formatted(name)));
        Path output = folder.resolve(name + "-compiled");
        new WarmJavac(Sources.ofWorkflows(files, List.of()), () -> List.of(new WorkflowProcessor()))
                .milliseconds(output);
        URL classes = output.resolve("classes").toUri().toURL();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, Graphs.class.getClassLoader());
        return Dispatcher.find(Class.forName(name + ".Graph", true, loader));
    }

    private Path write(String name, String type, String text) throws IOException {
        Path file = folder.resolve(name).resolve(type + ".java");
        Files.createDirectories(folder.resolve(name));
        return Files.writeString(file, text);
    }
}

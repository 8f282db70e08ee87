package dev.parasol.benchmarks.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own each time, as a build without a daemon has it: what runs is not compiled yet itself. */
final class FreshJavac implements Javac {

    private final Sources sources;
    private long peak;

    FreshJavac(Sources sources) {
        this.sources = sources;
    }

    @Override
    public long milliseconds(Path output) throws IOException, InterruptedException {
        Folders.delete(output);
        List<String> lines = new ArrayList<>(sources.arguments(output));
        sources.files().forEach(file -> lines.add(file.toString()));
        Path arguments = output.resolve("arguments");
        Files.write(arguments, lines.stream().map(FreshJavac::quoted).toList());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        long took = System.nanoTime() - start;
        if (exit != 0) {
            throw new IllegalStateException("the sources do not compile; see the compiler's messages above");
        }
        peak = Math.max(peak, Long.parseLong(answer));
        return took / 1_000_000;
    }

    private static List<String> command(Path arguments) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                OneJavac.class.getName(),
                "@" + arguments);
    }

    /** The most bytes of heap that any of the processes has held. */
    long peak() {
        return peak;
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\") + "\"";
    }
}

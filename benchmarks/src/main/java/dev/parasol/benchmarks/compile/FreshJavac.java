package dev.parasol.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own each time, as a build without a daemon has it: what runs is not compiled yet itself. */
record FreshJavac(Sources sources) implements Javac {

    @Override
    public long milliseconds(Path output) throws IOException, InterruptedException {
        Folders.delete(output);
        List<String> lines = new ArrayList<>(sources.arguments(output));
        sources.files().forEach(file -> lines.add(file.toString()));
        Path arguments = output.resolve("arguments");
        Files.write(arguments, lines.stream().map(FreshJavac::quoted).toList());
        String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        long start = System.nanoTime();
        int exit =
                new ProcessBuilder(javac, "@" + arguments).inheritIO().start().waitFor();
        long took = System.nanoTime() - start;
        if (exit != 0) {
            throw new IllegalStateException("the sources do not compile; see the compiler's messages above");
        }
        return took / 1_000_000;
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\") + "\"";
    }
}

package dev.parasol.benchmarks.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * This process, again and again, as a build daemon or an editor has it.
 *
 * @param processors new ones for each compilation
 */
public record WarmJavac(Sources sources, Supplier<List<Processor>> processors) implements Javac {

    @Override
    public long milliseconds(Path output) throws IOException {
        Folders.delete(output);
        List<String> arguments = sources.arguments(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        long start = System.nanoTime();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, files, null, arguments, null, files.getJavaFileObjectsFromPaths(sources.files()));
            task.setProcessors(processors.get());
            if (!task.call()) {
                throw new IllegalStateException("the sources do not compile; see the compiler's messages above");
            }
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}

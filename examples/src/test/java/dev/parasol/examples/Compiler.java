package dev.parasol.examples;

import dev.parasol.processor.WorkflowProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a changed source beside its neighbours, as a user's build would. */
final class Compiler {
    private Compiler() {}

    /** What javac prints, without its closing count. */
    static String errors(Path file, String changed, List<Path> others) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter printed = new StringWriter();
        Path classes = Files.createTempDirectory("readme");
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            List<JavaFileObject> sources = new ArrayList<>();
            sources.add(source(file.getFileName().toString(), changed));
            files.getJavaFileObjectsFromPaths(others).forEach(sources::add);
            List<String> options = List.of("-d", classes.toString());
            JavaCompiler.CompilationTask task = javac.getTask(printed, files, null, options, null, sources);
            task.setProcessors(List.of(new WorkflowProcessor()));
            task.call();
        }
        return withoutSourceLines(printed.toString());
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** Below a message's first line javac prints the line of source and a caret, and at the end a count. */
    private static String withoutSourceLines(String printed) {
        return printed.replaceAll("(?m)^.*\n +\\^\n", "")
                .replaceAll("(?m)^\\d+ errors?\n", "")
                .replaceFirst("^/", "");
    }
}

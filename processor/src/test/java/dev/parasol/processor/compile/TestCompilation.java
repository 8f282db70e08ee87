package dev.parasol.processor.compile;

import dev.parasol.Step;
import dev.parasol.processor.WorkflowProcessor;
import dev.parasol.release.Release;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.NullMarked;

/**
 * A compilation with the processor, and the runtime on the class path, unless said otherwise. Sources are put into a
 * temporary folder by what they declare; their first type must stand at the start of a line.
 */
public abstract class TestCompilation<C extends TestCompilation<C>> {

    private final JavaCompiler compiler;
    private final List<SourceFile> sources = new ArrayList<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private List<Processor> processors = List.of(new WorkflowProcessor());

    TestCompilation(JavaCompiler compiler) {
        this.compiler = compiler;
        classPath.add(home(Step.class));
        classPath.add(home(StepInvoker.class));
        classPath.add(home(Release.class));
        classPath.add(home(NullMarked.class));
    }

    abstract C self();

    /** What the compiler gives beside the usual options. */
    abstract List<String> ownOptions();

    abstract Diagnosed diagnosed(javax.tools.Diagnostic<? extends JavaFileObject> diagnostic, CompileFolder folder);

    public C source(String text) {
        sources.add(SourceFile.of(text));
        return self();
    }

    public C sources(String... texts) {
        List.of(texts).forEach(this::source);
        return self();
    }

    /** A file that is in the class output before sources are compiled, as Maven puts it there. */
    public C resource(String path, String text) {
        resources.put(path, text);
        return self();
    }

    public C option(String... added) {
        options.addAll(List.of(added));
        return self();
    }

    /** A folder of classes, or a jar, that the sources can use. */
    public C with(Path classes) {
        classPath.add(classes);
        return self();
    }

    public C withoutRuntime() {
        classPath.remove(home(StepInvoker.class));
        return self();
    }

    /** Instead of the processor by itself; in this order. */
    public C processors(Processor... instead) {
        processors = List.of(instead);
        return self();
    }

    public CompileResult compile() {
        try (CompileFolder folder = CompileFolder.create()) {
            sources.forEach(folder::put);
            resources.forEach(folder::putIntoClasses);
            return compile(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompileResult compile(CompileFolder folder) throws IOException {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        boolean success;
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            // The Eclipse compiler takes this process's own class path unless told otherwise here.
            files.setLocationFromPaths(
                    modular() ? StandardLocation.MODULE_PATH : StandardLocation.CLASS_PATH, classPath);
            List<Path> paths =
                    sources.stream().map(source -> folder.source(source.path())).toList();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(),
                    files,
                    said,
                    allOptions(folder),
                    null,
                    files.getJavaFileObjectsFromPaths(paths));
            task.setProcessors(processors);
            success = task.call();
        }
        List<Diagnosed> diagnostics = said.getDiagnostics().stream()
                .map(diagnostic -> diagnosed(diagnostic, folder))
                .toList();
        return folder.result(success, diagnostics);
    }

    private List<String> allOptions(CompileFolder folder) throws IOException {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        List<String> all = new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8"));
        all.addAll(List.of(
                "-d", folder.classes().toString(), "-s", folder.generated().toString()));
        all.addAll(List.of(modular() ? "--module-path" : "-classpath", path));
        all.addAll(ownOptions());
        all.addAll(options);
        Files.createDirectories(folder.classes());
        Files.createDirectories(folder.generated());
        return all;
    }

    private boolean modular() {
        return sources.stream().anyMatch(source -> source.path().equals("module-info.java"));
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.parasol.processor.compile;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A compilation with the JDK's compiler. */
public final class JavacCompilation extends TestCompilation<JavacCompilation> {

    private JavacCompilation() {
        super(ToolProvider.getSystemJavaCompiler());
    }

    public static JavacCompilation of(String... sources) {
        return new JavacCompilation().sources(sources);
    }

    @Override
    JavacCompilation self() {
        return this;
    }

    @Override
    List<String> ownOptions() {
        return List.of("-implicit:class");
    }

    @Override
    Diagnosed diagnosed(Diagnostic<? extends JavaFileObject> said, CompileFolder folder) {
        return Positions.diagnosed(said, said.getMessage(Locale.ROOT), said.getEndPosition(), folder);
    }
}

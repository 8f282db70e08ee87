package dev.parasol.processor.compile;

import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compilation with the Eclipse compiler. */
public final class EcjCompilation extends TestCompilation<EcjCompilation> {

    private EcjCompilation() {
        super(new EclipseCompiler());
    }

    public static EcjCompilation of(String... sources) {
        return new EcjCompilation().sources(sources);
    }

    @Override
    EcjCompilation self() {
        return this;
    }

    @Override
    List<String> ownOptions() {
        return List.of();
    }

    @Override
    Diagnosed diagnosed(Diagnostic<? extends JavaFileObject> said, CompileFolder folder) {
        // Its last position belongs to what it points at.
        return Positions.diagnosed(said, said.getMessage(Locale.ROOT), said.getEndPosition() + 1, folder);
    }
}

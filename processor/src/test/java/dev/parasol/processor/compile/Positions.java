package dev.parasol.processor.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What a compiler points at. */
final class Positions {

    private Positions() {}

    static Diagnosed diagnosed(
            Diagnostic<? extends JavaFileObject> said, String message, long end, CompileFolder folder) {
        JavaFileObject file = said.getSource();
        if (file == null || said.getStartPosition() < 0 || said.getLineNumber() < 1) {
            return new Diagnosed(said.getKind(), message, "", 0, 0, "");
        }
        String at = text(file).substring((int) said.getStartPosition(), (int) end);
        String path = folder.pathOf(Path.of(file.toUri()));
        return new Diagnosed(said.getKind(), message, path, said.getLineNumber(), said.getColumnNumber(), at);
    }

    private static String text(JavaFileObject file) {
        try {
            return Files.readString(Path.of(file.toUri()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

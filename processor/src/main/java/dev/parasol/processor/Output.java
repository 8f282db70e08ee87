package dev.parasol.processor;

import dev.parasol.processor.generate.GeneratedFile;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Puts generated files where the compiler wants them, each once, and says which annotated type they come from. */
final class Output {

    private final Filer filer;
    private final Set<String> written = new HashSet<>();

    Output(Filer filer) {
        this.filer = filer;
    }

    /** How many files were written. */
    int size() {
        return written.size();
    }

    /** @param origin the one type that the file is generated from; a build tool deletes and rebuilds it with that type */
    void write(GeneratedFile file, TypeElement origin) throws IOException {
        if (!written.add(file.name())) {
            return;
        }
        try (Writer writer = create(file, origin).openWriter()) {
            writer.write(file.text());
        }
    }

    private FileObject create(GeneratedFile file, TypeElement origin) throws IOException {
        return file instanceof GeneratedFile.Source
                ? filer.createSourceFile(file.name(), origin)
                : filer.createResource(StandardLocation.CLASS_OUTPUT, "", file.name(), origin);
    }
}

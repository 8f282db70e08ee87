package dev.parasol.processor.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: it writes one source in one round. */
public final class SourceWriter extends AbstractProcessor {

    private final int round;
    private final SourceFile source;
    private int current;

    /** @param round from 1 */
    public SourceWriter(int round, String text) {
        this.round = round;
        this.source = SourceFile.of(text);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        current++;
        if (current == round) {
            write();
        }
        return false;
    }

    private void write() {
        String name = source.path().replace(".java", "").replace('/', '.');
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(source.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

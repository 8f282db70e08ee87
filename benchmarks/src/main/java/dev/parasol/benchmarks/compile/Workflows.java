package dev.parasol.benchmarks.compile;

import dev.parasol.processor.WorkflowProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Parasol: umbrellas of two versions and eight steps. */
public final class Workflows implements Generator {

    @Override
    public String name() {
        return "Parasol";
    }

    @Override
    public List<Path> write(Path folder, int units) throws IOException {
        return new Umbrellas(folder).write(units);
    }

    @Override
    public String classPath() {
        return Sources.ofWorkflows(List.of(), List.of()).classPath();
    }

    @Override
    public String processorPath() {
        return Sources.homes(WorkflowProcessor.class);
    }
}

package dev.parasol.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A processor that makes code of sources, and sources for it. Has a public constructor without arguments. */
public interface Generator {

    /** What a table calls it. */
    String name();

    /** Writes so many units of ten files or so, each in a package of its own, and says which files they are. */
    List<Path> write(Path folder, int units) throws IOException;

    /** What the sources need. */
    String classPath();

    /** Where the processor is, with all that it needs. */
    String processorPath();
}

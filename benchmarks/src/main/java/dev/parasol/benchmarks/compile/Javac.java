package dev.parasol.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Path;

/** A compilation that can be repeated, with nothing there from the time before. */
public interface Javac {

    /** Compiles into an empty folder, and says how long it took. */
    long milliseconds(Path output) throws IOException, InterruptedException;
}

package dev.parasol.jdbc.delivery;

import dev.parasol.StepContext;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Lines at the end of a file that several processes may write to. Each line is one write, so it is in the file when its
 * process is killed right after it.
 */
public final class Trace implements AutoCloseable {

    private final FileOutputStream file;
    private final String node;
    private final Runnable told;

    /**
     * Opens a file, which may have lines already.
     *
     * @param node the name of the engine's node that leaves the trace
     */
    public Trace(Path path, String node) throws IOException {
        this(path, node, () -> {});
    }

    /**
     * Opens a file, which may have lines already.
     *
     * @param node the name of the engine's node that leaves the trace
     * @param told runs when a line is in the file
     */
    public Trace(Path path, String node, Runnable told) throws IOException {
        this.file = new FileOutputStream(path.toFile(), true);
        this.node = node;
        this.told = told;
    }

    /** An attempt of a step begins. */
    void add(StepContext context) {
        line(context.idempotencyKey() + " " + context.attempt() + " " + node);
    }

    /** Adds a line. */
    public void line(String text) {
        try {
            file.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        told.run();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.running;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Store;
import java.io.PrintStream;
import java.nio.file.Path;

/** A process of its own that writes until it is killed, and prints each run and seq that was acknowledged. */
final class KilledWriter {

    private static final int RUNS = 64;

    private final Store store;
    private final String name;
    private final PrintStream acknowledged;

    private KilledWriter(Store store, String name, PrintStream acknowledged) {
        this.store = store;
        this.name = name;
        this.acknowledged = acknowledged;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Store store = SqliteStore.open(Path.of(arguments[0]));
        KilledWriter writer = new KilledWriter(store, arguments[1], System.out);
        for (int n = 0; n < RUNS; n++) {
            writer.create(writer.name + "-" + n);
        }
        Thread.currentThread().join();
    }

    private void create(String runId) {
        store.create(running(runId, runId)).thenRunAsync(() -> goOn(runId, 1));
    }

    private void goOn(String runId, int written) {
        acknowledged.println(runId + " " + written);
        store.append(append(runId, Status.RUNNING, entry(written + 1, "X")))
                .thenRunAsync(() -> goOn(runId, written + 1));
    }
}

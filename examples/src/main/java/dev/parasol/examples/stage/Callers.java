package dev.parasol.examples.stage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Many callers at a time, as a server has them: what they are acknowledged shares its commits. */
public final class Callers implements AutoCloseable {

    private static final int CALLERS = 64;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    /** Makes a call for each, and waits until all have been answered. */
    public <T> void forEach(List<T> all, Consumer<T> call) {
        CompletableFuture.allOf(all.stream()
                        .map(each -> CompletableFuture.runAsync(() -> call.accept(each), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}

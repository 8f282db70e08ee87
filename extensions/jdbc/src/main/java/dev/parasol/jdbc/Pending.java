package dev.parasol.jdbc;

import dev.parasol.runtime.error.ParasolException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A write that somebody waits for. But for the stage, touched by the thread that commits only. */
final class Pending {

    private final Write write;
    private final CompletableFuture<Void> stage = new CompletableFuture<>();
    private boolean inDoubt;
    private int attempts;

    Pending(Write write) {
        this.write = write;
    }

    Write write() {
        return write;
    }

    CompletableFuture<Void> stage() {
        return stage;
    }

    /** Whether an earlier attempt may have written it: the connection was lost before the answer came. */
    boolean isInDoubt() {
        return inDoubt;
    }

    void doubt() {
        inDoubt = true;
    }

    /** Counts an attempt that has to be made again. */
    int attempted() {
        return ++attempts;
    }

    /** Tells whoever waits, on a thread of the executor: what follows from a write must not hold up the next one. */
    void succeed(Executor executor) {
        executor.execute(() -> stage.complete(null));
    }

    /** Tells whoever waits, on a thread of the executor. */
    void fail(ParasolException reason, Executor executor) {
        executor.execute(() -> stage.completeExceptionally(reason));
    }
}

package dev.parasol.runtime.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles messages one after the other, each begun when the one before it is done, on the thread of whoever posts the first
 * or completes the last one: no thread waits.
 */
final class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Queue<Supplier<CompletionStage<?>>> messages = new ArrayDeque<>();
    private boolean busy;

    /** Leaves a message for {@link #open}. */
    void put(Supplier<CompletionStage<?>> message) {
        synchronized (messages) {
            messages.add(message);
        }
    }

    void post(Supplier<CompletionStage<?>> message) {
        put(message);
        open();
    }

    /** Whether no message waits. */
    boolean isEmpty() {
        synchronized (messages) {
            return messages.isEmpty();
        }
    }

    /** Handles what is there, unless that is being done. */
    void open() {
        for (Supplier<CompletionStage<?>> next = take(); next != null; next = take()) {
            CompletionStage<?> handled = handle(next);
            if (handled != null && !handled.toCompletableFuture().isDone()) {
                handled.whenComplete((done, failure) -> {
                    release();
                    open();
                });
                return;
            }
            release();
        }
    }

    private @Nullable Supplier<CompletionStage<?>> take() {
        synchronized (messages) {
            if (busy || messages.isEmpty()) {
                return null;
            }
            busy = true;
            return messages.poll();
        }
    }

    private void release() {
        synchronized (messages) {
            busy = false;
        }
    }

    private static @Nullable CompletionStage<?> handle(Supplier<CompletionStage<?>> message) {
        try {
            return message.get();
        } catch (Throwable unexpected) { // the messages behind it are handled all the same
            LOG.error("a message was not handled", unexpected);
            return null;
        }
    }
}

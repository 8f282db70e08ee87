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

    private final Queue<Supplier<CompletionStage<?>>> messages = new ArrayDeque<>(2);
    private boolean busy;

    /** Leaves a message for {@link #open}. */
    void put(Supplier<CompletionStage<?>> message) {
        synchronized (messages) {
            messages.add(message);
        }
    }

    void post(Supplier<CompletionStage<?>> message) {
        Supplier<CompletionStage<?>> first;
        synchronized (messages) {
            messages.add(message);
            first = take();
        }
        handleAll(first);
    }

    /** Whether no message waits. */
    boolean isEmpty() {
        synchronized (messages) {
            return messages.isEmpty();
        }
    }

    /** Handles what is there, unless that is being done. */
    void open() {
        Supplier<CompletionStage<?>> first;
        synchronized (messages) {
            first = take();
        }
        handleAll(first);
    }

    private void handleAll(@Nullable Supplier<CompletionStage<?>> first) {
        for (Supplier<CompletionStage<?>> next = first; next != null; next = next()) {
            CompletionStage<?> handled = handle(next);
            if (handled != null && !handled.toCompletableFuture().isDone()) {
                handled.whenComplete((done, failure) -> handleAll(next()));
                return;
            }
        }
    }

    private @Nullable Supplier<CompletionStage<?>> next() {
        synchronized (messages) {
            busy = false;
            return take();
        }
    }

    /** To be called with the lock. */
    private @Nullable Supplier<CompletionStage<?>> take() {
        if (busy || messages.isEmpty()) {
            return null;
        }
        busy = true;
        return messages.poll();
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

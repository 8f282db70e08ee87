package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Order;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.spi.Mail;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** What nodes ask each other, in a database. Written like everything else; read on a thread of its own. */
final class JdbcMail implements Mail, AutoCloseable {

    private final Committer writes;
    private final Reader reader;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(JdbcMail::thread);

    JdbcMail(Committer writes, Reader reader) {
        this.writes = writes;
        this.reader = reader;
    }

    private static Thread thread(Runnable reading) {
        Thread thread = new Thread(reading, "parasol-mail");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public CompletionStage<Void> send(Question question) {
        return writes.change(Order.SOON, on -> Rows.change(on, MessageRow.send(question)));
    }

    @Override
    public CompletionStage<Void> answer(Answer answer) {
        return writes.change(Order.SOON, on -> Rows.change(on, MessageRow.answer(answer)));
    }

    @Override
    public CompletionStage<Void> forget(Collection<String> questions) {
        List<String> all = List.copyOf(questions);
        return writes.change(Order.SOON, on -> {
            for (String question : all) {
                Rows.change(on, MessageRow.forget(question));
            }
        });
    }

    @Override
    public CompletionStage<Inbox> inbox(String node) {
        CompletableFuture<Inbox> stage = new CompletableFuture<>();
        try {
            reading.execute(() -> read(node, stage));
        } catch (RejectedExecutionException closed) {
            stage.completeExceptionally(new StoreException("the store is closed", closed));
        }
        return stage;
    }

    private void read(String node, CompletableFuture<Inbox> stage) {
        try {
            stage.complete(
                    MessageRow.inboxOf(reader.read(on -> Rows.all(on, MessageRow.inbox(node), MessageRow::read))));
        } catch (RuntimeException failure) {
            stage.completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        reading.shutdown();
    }
}

package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Order;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.error.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes in groups, on a thread of its own. What comes while a commit is under way goes into the next one together; what
 * comes while nothing is under way is committed at once, by whoever comes with it if there is no crowd. A group that fails
 * is halved until what is at fault fails alone.
 */
final class Committer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int ATTEMPTS = 100;

    private final Session.Source source;
    private final WaitingWrites waiting = new WaitingWrites();
    private final GroupSize size = new GroupSize();
    private final Backoff backoff = new Backoff();
    private final ForkJoinPool answers;
    private final Thread thread;
    private @Nullable Session session;

    private Committer(Session.Source source, String name) {
        this.source = source;
        // whoever joins another stage on one of these threads is compensated for, so nothing can wait for itself
        this.answers = new ForkJoinPool(
                Runtime.getRuntime().availableProcessors(),
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                true);
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Starts a thread of this name. */
    static Committer start(Session.Source source, String name) {
        Committer committer = new Committer(source, name);
        committer.thread.start();
        return committer;
    }

    /**
     * Writes with the next group. The stage completes once it is durable.
     *
     * @param write what to write; where it cannot be made, the stage fails
     */
    CompletionStage<Void> write(Supplier<Write> write) {
        try {
            Pending pending = new Pending(write.get());
            if (waiting.addOrTakeTurn(pending)) {
                commitHere(pending);
            }
            return pending.stage();
        } catch (StoreException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Commits on the caller's thread, and lets him go on with what follows. What fails is the other thread's to recover. */
    private void commitHere(Pending pending) {
        List<Pending> alone = List.of(pending);
        List<Verdict> verdicts = tryHere(alone);
        waiting.done();
        settle(alone, verdicts, Runnable::run);
    }

    private List<Verdict> tryHere(List<Pending> alone) {
        try {
            return session().write(alone);
        } catch (SQLException | RuntimeException failure) {
            LOG.debug("a write did not succeed at once, and is tried again", failure);
            if (session != null) {
                alone.forEach(Pending::doubt);
            }
            closeSession();
            return List.of(new Verdict.Again());
        }
    }

    /** Does work with the next group. The stage completes with what it yields once that is durable. */
    <T> CompletionStage<T> work(Order order, Work.Steps<T> steps) {
        Work<T> work = new Work<>(steps);
        CompletableFuture<T> result = new CompletableFuture<>();
        write(() -> Write.work(work, order)).whenComplete((done, failure) -> {
            if (failure == null) {
                result.complete(work.result());
            } else {
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    /** Does work that yields nothing. */
    CompletionStage<Void> change(Order order, Work.Change change) {
        Work<Boolean> work = new Work<>(on -> {
            change.on(on);
            return true;
        });
        return write(() -> Write.work(work, order));
    }

    private void run() {
        List<Pending> group = waiting.next(size.limit());
        while (!group.isEmpty()) {
            long began = System.nanoTime();
            commit(group);
            size.learn(group.size(), Duration.ofNanos(System.nanoTime() - began));
            waiting.done();
            group = waiting.next(size.limit());
        }
        closeSession();
        answers.shutdown();
    }

    private void commit(List<Pending> group) {
        try {
            settle(group, session().write(group), answers);
            backoff.reset();
        } catch (SQLException failure) {
            recover(group, failure);
        } catch (RuntimeException unexpected) {
            LOG.error("writing failed in a way that is not the database's", unexpected);
            closeSession();
            group.forEach(pending -> pending.fail(new StoreException("writing failed", unexpected), answers));
        }
    }

    private Session session() throws SQLException {
        if (session == null) {
            session = source.open();
        }
        return session;
    }

    private void settle(List<Pending> group, List<Verdict> verdicts, Executor executor) {
        List<Pending> again = new ArrayList<>();
        for (int index = 0; index < group.size(); index++) {
            Pending pending = group.get(index);
            Verdict verdict = verdicts.get(index);
            if (verdict instanceof Verdict.Refused refused) {
                pending.fail(refused.reason(), executor);
            } else if (verdict instanceof Verdict.Written) {
                pending.succeed(executor);
            } else if (pending.attempted() < ATTEMPTS) {
                again.add(pending);
            } else {
                pending.fail(new StoreException("the row conflicts with one that cannot be found"), executor);
            }
        }
        waiting.putBack(again);
    }

    /** A connection on which something failed is not used again: in what state it is, only the driver knows. */
    private void recover(List<Pending> group, SQLException failure) {
        boolean unreachable = session == null || source.passes(failure);
        closeSession();
        if (unreachable) {
            waitFor(group, failure);
        } else if (group.size() > 1) {
            int half = group.size() / 2;
            commit(group.subList(0, half));
            commit(group.subList(half, group.size()));
        } else {
            explain(group, failure);
        }
    }

    /** Waits for the database to come back. The group may have been written, so it is in doubt from here on. */
    private void waitFor(List<Pending> group, SQLException failure) {
        group.forEach(Pending::doubt);
        Duration pause = backoff.next();
        if (pause.isZero()) {
            LOG.warn("lost the database, trying again: {}", failure.getMessage());
        }
        if (!pause.isZero() && waiting.isClosedWithin(pause)) {
            ParasolException reason =
                    Failures.of("the store was closed while the database could not be reached", failure);
            group.forEach(pending -> pending.fail(reason, answers));
        } else {
            waiting.putBack(group);
        }
    }

    private void explain(List<Pending> alone, SQLException failure) {
        try {
            settle(alone, List.of(session().explain(alone.get(0), failure)), answers);
        } catch (SQLException another) {
            another.addSuppressed(failure);
            closeSession();
            waitFor(alone, another);
        }
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Writes what waits, then stops. */
    @Override
    public void close() {
        waiting.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

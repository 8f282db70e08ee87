package dev.parasol.runtime.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads of the platform, as many as there are tasks at a time: a task waits for no other one. Whoever is done looks for the
 * next task before it sleeps, and nobody is woken up as long as somebody looks.
 */
final class Crew implements StepThreads {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final String name;
    private final Patience patience = new Patience();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    /** Those who look for a task, or are about to: whatever is put into the queue while there are any is found. */
    private final AtomicInteger looking = new AtomicInteger();
    /** Guarded by itself; whoever slept last is woken up first. */
    private final Deque<Member> asleep = new ArrayDeque<>();

    private volatile boolean shut;

    Crew(String name) {
        this.name = name;
    }

    @Override
    public void execute(Runnable task) {
        if (shut) {
            throw new RejectedExecutionException("the engine has closed");
        }
        tasks.add(task);
        if (looking.get() == 0) {
            callOne();
        }
    }

    private void callOne() {
        looking.incrementAndGet();
        Member next;
        synchronized (asleep) {
            next = asleep.pollLast();
        }
        if (next == null) {
            begin();
        } else {
            next.calls.release();
        }
    }

    private void begin() {
        try {
            new Member().thread.start();
        } catch (OutOfMemoryError noThread) { // as the JVM calls it when the system gives it none
            looking.decrementAndGet();
            LOG.error("no thread for another task, which waits for the next one that is free", noThread);
        }
    }

    @Override
    public void shutdown() {
        shut = true;
        synchronized (asleep) {
            looking.addAndGet(asleep.size());
            asleep.forEach(member -> member.calls.release());
            asleep.clear();
        }
    }

    private final class Member implements Runnable {

        private final Thread thread = new Thread(this, name + "-step-" + numbers.incrementAndGet());
        private final Semaphore calls = new Semaphore(0);

        Member() {
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            for (Runnable task = find(); task != null; task = next()) {
                task.run();
                Thread.interrupted(); // whatever it was meant for is over
            }
        }

        private @Nullable Runnable next() {
            Runnable next = tasks.poll();
            if (next == null) {
                looking.incrementAndGet();
                return find();
            }
            return next;
        }

        /** The next task; null if there is no use in waiting for one. To be called by one who counts among those who look. */
        private @Nullable Runnable find() {
            do {
                Runnable found = patience.look(tasks::poll);
                if (found != null) {
                    if (looking.decrementAndGet() == 0 && !tasks.isEmpty()) {
                        callOne();
                    }
                    return found;
                }
            } while (sleep());
            return null;
        }

        /** Sleeps until it is to look again; false if it need not any more. */
        private boolean sleep() {
            synchronized (asleep) {
                asleep.addLast(this);
            }
            looking.decrementAndGet();
            if (!tasks.isEmpty() && getUp()) { // it came while this one was still believed to look
                looking.incrementAndGet();
                return true;
            }
            return !(shut && getUp()) && awaitCall();
        }

        /** Whether it wakes up by itself, before anybody calls. */
        private boolean getUp() {
            synchronized (asleep) {
                return asleep.removeLastOccurrence(this);
            }
        }

        private boolean awaitCall() {
            while (true) {
                try {
                    if (calls.tryAcquire(1, TimeUnit.MINUTES)) {
                        return true;
                    }
                    if (getUp()) {
                        return false;
                    }
                } catch (InterruptedException late) {
                    LOG.debug("whatever the interrupt was meant for is over", late);
                }
            }
        }
    }
}

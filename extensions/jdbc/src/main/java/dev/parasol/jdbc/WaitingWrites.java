package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Order;
import dev.parasol.runtime.error.StoreException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes that wait for a commit, in the order in which they came but for those that go first; and whose turn it is to
 * commit. While there is little to do, whoever comes with a write commits it himself: no other thread has to wake up. Once
 * writes come in crowds they are left to the thread that takes them in groups; and so is what somebody brings who has just
 * committed for another run, as he seems to have many of them and to wait for none.
 */
final class WaitingWrites {

    /** A group up to this size is no crowd. */
    private static final int FEW = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private boolean closed;
    /** Whether somebody commits. */
    private boolean busy;

    private int latestGroup;
    /** Who has committed his own write last, if nobody has committed since. */
    private @Nullable Thread latest;

    private List<String> runsOfLatest = List.of();

    /**
     * Adds a write, unless whoever comes with it may commit it at once: then it is his turn until he is {@link #done}.
     *
     * @return whether it is his turn
     * @throws StoreException if the store is closed
     */
    boolean addOrTakeTurn(Pending pending) {
        lock.lock();
        try {
            if (closed) {
                throw new StoreException("the store is closed");
            }
            if (!busy && waiting.isEmpty() && isForTheCaller(pending.write())) {
                busy = true;
                latestGroup = 1;
                latest = Thread.currentThread();
                runsOfLatest = pending.write().runs().toList();
                return true;
            }
            if (pending.write().order() == Order.FIRST) {
                waiting.addFirst(pending);
            } else {
                waiting.addLast(pending);
            }
            changed.signal();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isForTheCaller(Write write) {
        boolean another = latest == Thread.currentThread() && write.runs().noneMatch(runsOfLatest::contains);
        return write.isPlain() && latestGroup <= FEW && !another;
    }

    /** Whoever's turn it was has committed. */
    void done() {
        lock.lock();
        try {
            busy = false;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Puts writes back before all others, in their order. */
    void putBack(List<Pending> group) {
        lock.lock();
        try {
            for (int index = group.size() - 1; index >= 0; index--) {
                waiting.addFirst(group.get(index));
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The next group, once there is one and it is its turn; empty when no more will come. */
    List<Pending> next(int limit) {
        lock.lock();
        try {
            while (busy || (waiting.isEmpty() && !closed)) {
                changed.awaitUninterruptibly();
            }
            busy = true;
            List<Pending> group = take(limit);
            latestGroup = group.size();
            latest = null;
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** A second write of a run leaves for a later group: one statement cannot change a row twice. */
    private List<Pending> take(int limit) {
        List<Pending> group = new ArrayList<>();
        Set<String> runs = new HashSet<>();
        boolean leftSome = false;
        for (Iterator<Pending> all = waiting.iterator(); all.hasNext() && group.size() < limit; ) {
            Pending pending = all.next();
            if (leftSome && pending.write().order() == Order.AFTER_ALL_BEFORE) {
                break;
            }
            List<String> its = pending.write().runs().toList();
            if (its.stream().noneMatch(runs::contains)) {
                group.add(pending);
                all.remove();
            } else {
                leftSome = true;
            }
            runs.addAll(its);
        }
        return group;
    }

    /** Takes no more writes. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a while, or until the store is closed; tells whether it is. */
    boolean isClosedWithin(Duration pause) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed;
        } catch (InterruptedException stop) {
            // nobody but a thread group's end interrupts the thread that commits
            Thread.currentThread().interrupt();
            return true;
        } finally {
            lock.unlock();
        }
    }
}

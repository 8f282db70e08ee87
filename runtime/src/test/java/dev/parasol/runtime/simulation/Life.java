package dev.parasol.runtime.simulation;

import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.spi.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** One engine from its start to its crash: its clock, its threads, and what it has asked the store for. */
final class Life implements Clock {

    /** A task that waits for a moment of this life's clock. */
    private final class Task implements Alarm {

        private final Instant at;
        private final Runnable work;

        Task(Instant at, Runnable work) {
            this.at = at;
            this.work = work;
        }

        @Override
        public void cancel() {
            alarms.remove(this);
        }
    }

    private final Cluster cluster;
    private final Duration skew;
    private final List<Task> alarms = new ArrayList<>();

    /** What its threads are to do. */
    final List<Runnable> tasks = new ArrayList<>();

    /** What it waits for the store to do, and what the store has done without its knowing yet. */
    final List<Journey<?>> journeys = new ArrayList<>();

    /** Outcomes that it knows to be recorded, as run and node. */
    final Set<String> recorded = new HashSet<>();

    private boolean alive = true;
    private boolean paused;
    private WorkflowEngine engine;
    private WorkflowClient<Nodes.Input> client;

    Life(Cluster cluster, Duration skew) {
        this.cluster = cluster;
        this.skew = skew;
    }

    void started(WorkflowEngine started, WorkflowClient<Nodes.Input> made) {
        engine = started;
        client = made;
    }

    WorkflowEngine engine() {
        return engine;
    }

    WorkflowClient<Nodes.Input> client() {
        return client;
    }

    boolean isUp() {
        return alive && client != null;
    }

    boolean isAlive() {
        return alive;
    }

    boolean isPaused() {
        return paused;
    }

    boolean runs() {
        return alive && !paused;
    }

    void pause(boolean now) {
        paused = now;
    }

    /** Whatever it was about to do or to learn is forgotten. */
    void crash() {
        alive = false;
        tasks.clear();
        alarms.clear();
    }

    @Override
    public Instant now() {
        return cluster.now().plus(skew);
    }

    @Override
    public Alarm schedule(Instant at, Runnable work) {
        Task task = new Task(at, work);
        if (alive) {
            alarms.add(task);
        }
        return task;
    }

    /** Moves a task whose moment has come to those that the threads are to do. */
    boolean ring() {
        Instant now = now();
        for (int index = 0; index < alarms.size(); index++) {
            if (!alarms.get(index).at.isAfter(now)) {
                tasks.add(alarms.remove(index).work);
                return true;
            }
        }
        return false;
    }

    /** How long until the next task is due; the given time if none is due before that. */
    Duration untilNext(Duration longest) {
        Instant now = now();
        Duration shortest = longest;
        for (Task task : alarms) {
            Duration wait = Duration.between(now, task.at);
            shortest = wait.compareTo(shortest) < 0 ? wait : shortest;
        }
        return shortest;
    }

    /** Threads that do what they are to do when it is their turn. */
    AbstractExecutorService threads() {
        return new AbstractExecutorService() {
            @Override
            public void execute(Runnable task) {
                if (alive) {
                    tasks.add(task);
                }
            }

            @Override
            public void shutdown() {
                // the tasks are forgotten with the life
            }

            @Override
            public List<Runnable> shutdownNow() {
                return List.of();
            }

            @Override
            public boolean isShutdown() {
                return !alive;
            }

            @Override
            public boolean isTerminated() {
                return !alive;
            }

            @Override
            public boolean awaitTermination(long timeout, TimeUnit unit) {
                return !alive;
            }
        };
    }
}

package dev.parasol.runtime.simulation;

import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.engine.Inside;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.memory.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * Engines on one store, and everything that goes on in and between them, one thing after the other in an order that the seed
 * decides.
 */
final class Cluster {

    /** Thrown through the calls of an engine that has crashed. */
    static final class Crashed extends Error {
        private static final long serialVersionUID = 1;

        Crashed() {
            super("crashed", null, false, false);
        }
    }

    static final Duration LEASE = Duration.ofSeconds(2);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** So many things happen before a caller counts as forgotten. */
    private static final int FOR_EVER = 100_000;

    /** So many things happen while a caller waits for an engine that stands still. */
    private static final int PATIENCE = 100;

    private final Random random;
    private final Oracle oracle;
    private final Dispatcher<Nodes.Input> dispatcher;
    private final MemoryStore store = MemoryStore.create();
    private final List<Life> lives = new ArrayList<>();
    private Instant now = START;
    private Life running;
    private boolean calm;
    private int number;

    Cluster(Random random, Dispatcher<Nodes.Input> dispatcher, Oracle oracle) {
        this.random = random;
        this.dispatcher = dispatcher;
        this.oracle = oracle;
    }

    Instant now() {
        return now;
    }

    MemoryStore store() {
        return store;
    }

    /** A number that no payload has had. */
    int nextNumber() {
        return ++number;
    }

    int size() {
        return lives.size();
    }

    boolean isCalm() {
        return calm;
    }

    /** From now on nothing goes wrong, and every step succeeds. */
    void calmDown() {
        calm = true;
        lives.forEach(life -> life.pause(false));
    }

    /** One of the engines that have started. */
    Optional<Life> any() {
        List<Life> up = lives.stream().filter(Life::isUp).toList();
        return up.isEmpty() ? Optional.empty() : Optional.of(up.get(random.nextInt(up.size())));
    }

    /** Starts an engine whose clock is right, or a little wrong. */
    void start() {
        Life life = new Life(this, chance(70) ? Duration.ZERO : Duration.ofMillis(random.nextInt(4_000) - 2_000));
        lives.add(life);
        as(life, () -> {
            try {
                start(life);
            } catch (StoreException refused) {
                crash(life);
            }
        });
    }

    private void start(Life life) {
        WorkflowEngine engine = Inside.builder(life.threads())
                .store(new NodeStore(life, store, oracle))
                .clock(life)
                .codec(new NumberCodec())
                .nodeName("n" + nextNumber())
                .lease(LEASE)
                .maxConcurrentSteps(1 + random.nextInt(4))
                .steps(step -> step.getDeclaredConstructor(Nodes.Body.class)
                        .newInstance(new RandomSteps(random, this, life, oracle)))
                .workflow(dispatcher)
                .start();
        life.started(engine, engine.client(dispatcher));
    }

    /** Calls an engine. Whatever the call waits for goes on meanwhile. */
    void as(Life life, Runnable call) {
        Life before = running;
        running = life;
        try {
            call.run();
        } catch (Crashed crashed) {
            // nobody is there to be told
        } finally {
            running = before;
        }
    }

    /** Lets things happen until a call's answer is there. */
    void until(CompletableFuture<?> answer, Runnable something) {
        Life waiting = running;
        for (int count = 0; !answer.isDone() && waiting.isAlive(); count++) {
            if (count > FOR_EVER) {
                throw new AssertionError("a caller waits for ever");
            }
            waiting.pause(waiting.isPaused() && count < PATIENCE);
            something.run();
            oracle.judge();
        }
        running = waiting;
        if (!waiting.isAlive()) {
            throw new Crashed();
        }
    }

    /** The next thing happens; time passes only when nothing else is left to happen. */
    void step() {
        if (!stepNow()) {
            pass(Duration.ofSeconds(1));
        }
    }

    /** Time passes: at most until something is due. */
    void pass(Duration most) {
        Duration wait = most;
        for (Life life : lives) {
            wait = life.runs() ? life.untilNext(wait) : wait;
        }
        now = now.plus(wait.isNegative() ? Duration.ZERO : wait);
        lives.stream().filter(Life::runs).forEach(Cluster::ring);
    }

    private static void ring(Life life) {
        while (life.ring()) {
            // what is due is now among what the threads are to do
        }
    }

    /** One of all the things that can happen now. Returns false if there are none. */
    private boolean stepNow() {
        int possible = 0;
        for (Life life : lives) {
            possible += possible(life);
        }
        if (possible == 0) {
            return false;
        }
        int chosen = random.nextInt(possible);
        Life life = null;
        for (int index = 0; chosen >= 0; index++) {
            life = lives.get(index);
            chosen -= possible(life);
        }
        step(life, chosen + possible(life));
        return true;
    }

    /** An engine that stands still learns nothing, but the store does what it was asked for. */
    private static int possible(Life life) {
        if (life.runs()) {
            return life.tasks.size() + life.journeys.size();
        }
        int waiting = 0;
        for (Journey<?> journey : life.journeys) {
            waiting += journey.hasArrived() ? 0 : 1;
        }
        return waiting;
    }

    private void step(Life life, int chosen) {
        if (!life.runs()) {
            arrive(life.journeys.stream()
                    .filter(journey -> !journey.hasArrived())
                    .skip(chosen)
                    .findFirst()
                    .orElseThrow());
        } else if (chosen < life.tasks.size()) {
            as(life, life.tasks.remove(chosen));
        } else {
            go(life, life.journeys.get(chosen - life.tasks.size()));
        }
    }

    private void go(Life life, Journey<?> journey) {
        if (journey.hasArrived()) {
            comeBack(life, journey);
        } else {
            arrive(journey);
        }
    }

    private void arrive(Journey<?> journey) {
        if (!calm && chance(2)) {
            journey.refuse(new StoreException("no room"));
        } else {
            journey.arrive();
        }
    }

    private void comeBack(Life life, Journey<?> journey) {
        life.journeys.remove(journey);
        if (!journey.hasArrived()) {
            journey.arrive();
        }
        as(life, journey::comeBack);
    }

    /** An engine dies. What it had asked of the store is still done, or not. */
    void crash(Life life) {
        life.crash();
        for (Journey<?> journey : life.journeys) {
            if (!journey.hasArrived() && chance(50)) {
                journey.arrive();
            }
        }
        life.journeys.clear();
        lives.remove(life);
    }

    /** An engine ends as it should, if it does not crash meanwhile. */
    void close(Life life) {
        as(life, () -> {
            life.engine().close();
            while (!life.journeys.isEmpty()) {
                comeBack(life, life.journeys.get(0));
            }
            crash(life);
        });
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}

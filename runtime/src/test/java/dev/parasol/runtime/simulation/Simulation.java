package dev.parasol.runtime.simulation;

import dev.parasol.runtime.ChosenOptions;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.error.NotCancellableException;
import dev.parasol.runtime.error.NotRetryableException;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * One history: a random workflow, engines that share a store, and callers. Engines crash, stand still beyond their lease,
 * have wrong clocks; the store is slow, and refuses now and then; callers send events twice, cancel and retry, at any
 * engine. In the end nothing goes wrong any more, and everything ends.
 */
final class Simulation {

    /** An event that was sent, and may be sent again. */
    private record Sent(String runId, Object event, String eventId) {}

    private static final int MOST_ACTS = 300;
    private static final int MOST_ACTS_OF_A_CALL = 2_000;
    private static final int MOST_ACTS_TO_THE_END = 60_000;
    private static final int DEEPEST = 3;
    private static final int MOST_NODES = 3;
    private static final int KEYS = 3;

    private final Random random;
    private final List<String> events;
    private final Oracle oracle;
    private final Cluster cluster;
    private final List<Sent> sent = new ArrayList<>();
    private int depth;

    Simulation(long seed) {
        random = new Random(seed);
        Definition definition = RandomWorkflow.next(random);
        events = definition.graph().nodes().stream()
                .filter(AwaitNode.class::isInstance)
                .map(node -> node.name() + "$X")
                .toList();
        oracle = new Oracle(definition);
        cluster = new Cluster(random, RandomWorkflow.dispatcher(definition), oracle);
    }

    /** Returns how many decisions were recorded. */
    int run() {
        for (int acts = 50 + random.nextInt(MOST_ACTS); acts > 0; acts--) {
            act();
            oracle.judge();
        }
        cluster.calmDown();
        finish();
        oracle.checkEnd(cluster.store());
        return oracle.decisions();
    }

    /** Tells histories apart. */
    String digest() {
        return cluster.now() + ", " + cluster.nextNumber() + " payloads, " + oracle.digest();
    }

    /** What happens while an engine's call waits for its answer. */
    void until(CompletableFuture<?> answer) {
        depth++;
        int[] acts = {0};
        cluster.until(answer, () -> {
            if (acts[0]++ == MOST_ACTS_OF_A_CALL) {
                cluster.calmDown();
            }
            act();
        });
        depth--;
    }

    private void act() {
        int dice = random.nextInt(100);
        if (cluster.isCalm() || dice < 75) {
            cluster.step();
        } else if (dice < 83) {
            cluster.pass(Duration.ofMillis(random.nextInt(300)));
        } else if (dice < 97) {
            call();
        } else {
            trouble();
        }
    }

    private void trouble() {
        if (depth < DEEPEST && cluster.size() < MOST_NODES && cluster.chance(40)) {
            cluster.start();
        } else {
            cluster.any().ifPresent(this::trouble);
        }
    }

    private void trouble(Life life) {
        int dice = random.nextInt(100);
        if (dice < 30) {
            cluster.crash(life);
        } else if (dice < 45) {
            cluster.close(life);
        } else {
            life.pause(!life.isPaused());
        }
    }

    private void call() {
        if (depth < DEEPEST) {
            cluster.any().ifPresent(this::callAndListen);
        }
    }

    private void callAndListen(Life life) {
        cluster.as(life, () -> {
            try {
                call(life);
            } catch (AlreadyRunningException
                    | NotCancellableException
                    | NotRetryableException
                    | UnexpectedEventException
                    | StoreException answered) {
                // the caller knows that nothing was done
            } catch (ParasolException failed) {
                oracle.require(!cluster.isCalm(), () -> "a caller was told " + failed);
            }
        });
    }

    private void call(Life life) {
        List<Oracle.Known> runs = oracle.runs();
        int dice = random.nextInt(100);
        if (runs.isEmpty() || dice < 25) {
            start(life);
            return;
        }
        String runId = runs.get(random.nextInt(runs.size())).run().runId();
        if (dice < 55) {
            send(life, runId);
        } else if (dice < 62) {
            cancel(life, runId);
        } else if (dice < 72) {
            retry(life, runId);
        } else {
            life.engine().instance(runId).ifPresent(oracle::shown);
        }
    }

    private void start(Life life) {
        ChosenOptions options = StartOptions.failFast(cluster.chance(50));
        options = cluster.chance(20) ? options.delay(Duration.ofMillis(1 + random.nextInt(400))) : options;
        options = cluster.chance(20) ? options.timeout(Duration.ofMillis(1 + random.nextInt(3_000))) : options;
        String key = "k" + random.nextInt(KEYS);
        Instance started = life.client().start(key, new Nodes.Input(cluster.nextNumber()), options);
        oracle.acknowledged(() -> "start of " + key, () -> oracle.isKnown(started.runId()));
        oracle.shown(started);
    }

    private void send(Life life, String runId) {
        if (events.isEmpty()) {
            return;
        }
        Sent event = sent.isEmpty() || cluster.chance(60) ? fresh(runId) : sent.get(random.nextInt(sent.size()));
        sent.add(event);
        Instance told = life.engine().resume(event.runId(), event.event(), event.eventId());
        oracle.acknowledged(() -> "event " + event, () -> oracle.hasEvent(event.runId(), event.eventId()));
        oracle.shown(told);
    }

    private Sent fresh(String runId) {
        String type = events.get(random.nextInt(events.size()));
        int number = cluster.nextNumber();
        return new Sent(runId, Nodes.make(type, number), "e" + number);
    }

    private void cancel(Life life, String runId) {
        Instance told = life.engine().cancel(runId);
        oracle.acknowledged(() -> "cancelling " + runId, () -> oracle.status(runId) == Status.CANCELLED);
        oracle.shown(told);
    }

    private void retry(Life life, String runId) {
        int before = oracle.retries(runId);
        Instance told = life.engine().retry(runId);
        oracle.acknowledged(() -> "retrying " + runId, () -> oracle.retries(runId) > before);
        oracle.shown(told);
    }

    /** Every step succeeds, every event arrives: every run ends. */
    private void finish() {
        for (int acts = 0; !oracle.isOver(); acts++) {
            oracle.require(acts < MOST_ACTS_TO_THE_END, () -> "runs do not end: " + oracle.runs());
            if (cluster.any().isEmpty()) {
                cluster.start();
            }
            if (acts % 100 == 99) {
                oracle.runs().forEach(this::arrive);
            }
            cluster.step();
            oracle.judge();
        }
    }

    private void arrive(Oracle.Known known) {
        List<String> awaiting = known.state().awaiting();
        if (!awaiting.isEmpty()) {
            cluster.any().ifPresent(life -> cluster.as(life, () -> arrive(life, known.run(), awaiting.get(0))));
        }
    }

    private void arrive(Life life, Run run, String event) {
        try {
            life.engine().resume(run.runId(), Nodes.make(event, cluster.nextNumber()));
        } catch (UnexpectedEventException late) {
            // it has timed out in the meantime
        }
    }
}

package dev.parasol.jdbc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.delivery.Audit;
import dev.parasol.jdbc.delivery.Carrier;
import dev.parasol.jdbc.delivery.Stores;
import dev.parasol.jdbc.delivery.Trace;
import dev.parasol.jdbc.fixture.Child;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.WorkflowEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three processes on one PostgreSQL. In each round one is killed and one stands still beyond its lease and then goes on, while
 * callers keep all of them busy. {@code -Drounds=10} goes through as many, {@code -Dlease=5000} sets the lease in
 * milliseconds.
 */
@Tag("durability")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ThreeNodesTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 1);
    private static final int LEASE = Integer.getInteger("lease", 2_000);
    private static final int NUMBERS = 1_000_000;

    /** How many calls each node answers before one of them is killed, and the one that stood still before the next round. */
    private static final int CALLS = 1_000;

    /** How many attempts a node begins between two looks at whether another one is gone. */
    private static final int ATTEMPTS = 100;

    private record Node(String name, Child process) {}

    @TempDir
    private Path folder;

    private final String place = Server.freshSchemaUrl();
    private final Members members = new Members(place);
    private final Deque<Node> nodes = new ArrayDeque<>();
    private final Map<String, Instant> killed = new HashMap<>();
    private int started;

    @Test
    void loseNothingAndRecordNothingTwice() throws Exception {
        for (int node = 0; node < 3; node++) {
            startNode();
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Node node : nodes) {
                node.process().awaitMore(Carrier.ACKNOWLEDGED, CALLS);
            }
            killOne();
            standStill(nodes.remove());
            startNode();
        }
        while (!nodes.isEmpty()) {
            nodes.remove().process().kill();
        }
        Child last = start("finishing", "finish");
        last.await(Carrier.UP, 1);
        last.finish();
        audit();
    }

    private void startNode() throws IOException, InterruptedException {
        String name = "node-" + started;
        Child process = start(name, Integer.toString(started++ * NUMBERS));
        process.await(Carrier.UP, 1);
        nodes.add(new Node(name, process));
    }

    private Child start(String node, String task) throws IOException {
        return Child.start(
                folder.resolve(node + ".err"),
                Carrier.class,
                place,
                folder.toString(),
                node,
                task,
                Integer.toString(LEASE));
    }

    private void killOne() throws InterruptedException {
        Node victim = nodes.remove();
        victim.process().kill();
        killed.put(victim.name(), Instant.now());
    }

    /** Others take over what it has in hand; then it wakes up, finds out, and goes on. */
    private void standStill(Node node) throws IOException, InterruptedException {
        Node other = nodes.getFirst();
        node.process().signal("STOP");
        while (members.isKnown(node.name())) {
            other.process().awaitMore(Carrier.BEGUN, ATTEMPTS);
        }
        node.process().signal("CONT");
        node.process().awaitMore(Carrier.ACKNOWLEDGED, CALLS);
        nodes.add(node);
    }

    private void audit() throws IOException {
        try (Trace none = new Trace(folder.resolve("audit"), "audit");
                WorkflowEngine engine = new Stores(place).engine("audit", none)) {
            Audit audit = new Audit(engine, folder, false);
            String result = audit.check();
            Adoptions adoptions = new Adoptions(audit.instances(), killed);
            System.out.printf(
                    "three nodes, %d rounds, lease %s: %s; %s%n", ROUNDS, Duration.ofMillis(LEASE), result, adoptions);
            assertThat(adoptions.count())
                    .as("runs of killed nodes that others went on with")
                    .isPositive();
        }
    }
}

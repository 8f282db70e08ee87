package dev.parasol.jdbc.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.delivery.Audit;
import dev.parasol.jdbc.delivery.Senders;
import dev.parasol.jdbc.delivery.Stores;
import dev.parasol.jdbc.delivery.Trace;
import dev.parasol.jdbc.fixture.Postgres;
import dev.parasol.runtime.WorkflowEngine;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server goes away and comes back while callers keep an engine busy. No caller sees an error. {@code -Doutages=20} makes
 * it as often.
 */
@Tag("durability")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PostgresOutageTest {

    private static final int OUTAGES = Integer.getInteger("outages", 1);
    private static final int CUTS = 10 * OUTAGES;

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private Postgres server;

    @BeforeEach
    void start() throws Exception {
        server = Postgres.start(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void waitsForAServerThatStopsAtOnceAndGoesOn() throws Exception {
        deliverWhile(OUTAGES + " immediate shutdowns and restarts", () -> {
            for (int outage = 0; outage < OUTAGES; outage++) {
                Thread.sleep(500 + random.nextInt(500));
                server.stopImmediately();
                Thread.sleep(random.nextInt(2_000));
                server.startAgain();
            }
        });
    }

    @Test
    void goesOnWhenItsConnectionsAreCut() throws Exception {
        deliverWhile(CUTS + " times all connections cut", () -> {
            for (int cut = 0; cut < CUTS; cut++) {
                Thread.sleep(random.nextInt(200));
                server.cutConnections();
            }
        });
    }

    private interface Trouble {
        void make() throws Exception;
    }

    private void deliverWhile(String name, Trouble trouble) throws Exception {
        try (Trace effects = new Trace(folder.resolve(Audit.EFFECTS), "node");
                Trace acknowledged = new Trace(folder.resolve(Audit.ACKNOWLEDGED), "node");
                WorkflowEngine engine = new Stores(server.url()).engine("node", effects);
                Senders senders = new Senders(engine, acknowledged)) {
            CompletableFuture<Void> sending = senders.send(0);
            trouble.make();
            senders.stop();
            sending.join();
            Audit audit = new Audit(engine, folder);
            System.out.printf("PostgreSQL, %s: %s%n", name, audit.check());
            assertThat(audit.repeated()).as("steps that ran again").isZero();
        }
    }
}

package dev.parasol.jdbc.outage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.delivery.Audit;
import dev.parasol.jdbc.delivery.Carrier;
import dev.parasol.jdbc.delivery.Senders;
import dev.parasol.jdbc.delivery.Stores;
import dev.parasol.jdbc.delivery.Trace;
import dev.parasol.jdbc.fixture.Postgres;
import dev.parasol.jdbc.fixture.Progress;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.spi.Store;
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
 * The server goes away and comes back while callers keep an engine busy, after amounts of progress that are drawn at random.
 * No caller sees an error. {@code -Doutages=20} makes it as often, {@code -Dseed=7} draws the same amounts again.
 */
@Tag("durability")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PostgresOutageTest {

    private static final int OUTAGES = Integer.getInteger("outages", 1);
    private static final int CUTS = 10 * OUTAGES;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    /** Fewer calls than this are answered before the connections are cut, and up to twice as many before the server goes away. */
    private static final int CALLS = 40;

    /** Fewer connections than this are refused before the server comes back. The pool asks ever less often. */
    private static final int REFUSALS = 8;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Progress progress = new Progress();
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
                progress.awaitMore(Carrier.ACKNOWLEDGED, CALLS + random.nextInt(CALLS));
                server.stopImmediately();
                progress.awaitMore(KnockingSource.REFUSED, random.nextInt(REFUSALS));
                server.startAgain();
            }
        });
    }

    @Test
    void goesOnWhenItsConnectionsAreCut() throws Exception {
        deliverWhile(CUTS + " times all connections cut", () -> {
            for (int cut = 0; cut < CUTS; cut++) {
                progress.awaitMore(Carrier.ACKNOWLEDGED, random.nextInt(CALLS));
                server.cutConnections();
            }
        });
    }

    private interface Trouble {
        void make() throws Exception;
    }

    private void deliverWhile(String name, Trouble trouble) throws Exception {
        System.out.printf("PostgreSQL, %s, amounts of -Dseed=%d%n", name, SEED);
        try (Trace effects = new Trace(folder.resolve(Audit.EFFECTS), "node");
                Trace acknowledged = new Trace(
                        folder.resolve(Audit.ACKNOWLEDGED), "node", () -> progress.made(Carrier.ACKNOWLEDGED));
                WorkflowEngine engine = engine(effects);
                Senders senders = new Senders(engine, acknowledged)) {
            CompletableFuture<Void> sending = senders.send(0).whenComplete((done, failure) -> progress.end(failure));
            trouble.make();
            senders.stop();
            sending.join();
            Audit audit = new Audit(engine, folder);
            System.out.printf("PostgreSQL, %s: %s%n", name, audit.check());
            assertThat(audit.repeated()).as("steps that ran again").isZero();
        }
    }

    private WorkflowEngine engine(Trace effects) {
        Store store = new Stores(server.url()).open(new KnockingSource(progress));
        return Stores.settings(store, "node", effects).start();
    }
}

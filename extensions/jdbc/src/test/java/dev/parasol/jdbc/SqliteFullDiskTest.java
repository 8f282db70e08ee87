package dev.parasol.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.jdbc.delivery.Audit;
import dev.parasol.jdbc.delivery.Carrier;
import dev.parasol.jdbc.delivery.DeliveryFacade;
import dev.parasol.jdbc.delivery.Parcel;
import dev.parasol.jdbc.delivery.Senders;
import dev.parasol.jdbc.delivery.Stores;
import dev.parasol.jdbc.delivery.Trace;
import dev.parasol.jdbc.fixture.Progress;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.error.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An engine whose disk is full again and again while callers keep it busy. */
@Tag("durability")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SqliteFullDiskTest {

    private static final int TIMES = Integer.getInteger("outages", 1);

    private static final int NUMBERS = 1_000_000;

    /** How many calls are answered before the disk is full, and how many outcomes of steps do not fit before there is room. */
    private static final int CALLS = 300;

    private static final int OUTCOMES = 8;

    private final Progress progress = new Progress();

    @TempDir
    private Path folder;

    @Test
    void tellsCallersAndLosesNothingAndRepeatsNothing() throws Exception {
        SqliteFile file = new SqliteFile(folder.resolve("parasol.db"));
        SqliteStore.open(file.path()).close();
        LimitedDisk disk = LimitedDisk.withRoom(file);
        Committer committer = Committer.start(disk, "full");
        JdbcStore store = new JdbcStore(committer, committer, new SqliteReader(file), new SqliteDialect()) {};
        try (Trace effects = new Trace(folder.resolve(Audit.EFFECTS), "node");
                Trace acknowledged = new Trace(
                        folder.resolve(Audit.ACKNOWLEDGED), "node", () -> progress.made(Carrier.ACKNOWLEDGED));
                WorkflowEngine engine = Stores.settings(store, "node", effects).start();
                Senders senders = new Senders(engine, acknowledged, refused -> passes(refused, disk))) {
            CompletableFuture<Void> sending = senders.send(0).whenComplete((done, failure) -> progress.end(failure));
            for (int time = 1; time <= TIMES; time++) {
                progress.awaitMore(Carrier.ACKNOWLEDGED, CALLS);
                disk.fill();
                startUntilRefused(DeliveryFacade.on(engine), time * NUMBERS);
                disk.awaitRefused(OUTCOMES);
                assertThat(integrity(file)).isEqualTo("ok");
                disk.makeRoom();
            }
            senders.stop();
            sending.join();
            senders.finish();
            Audit audit = new Audit(engine, folder);
            System.out.printf("SQLite, disk full %d times: %s%n", TIMES, audit.check());
            assertThat(audit.repeated()).as("steps that ran again").isZero();
        }
    }

    private static boolean passes(StoreException refused, LimitedDisk disk) {
        disk.awaitRoom();
        return refused.getMessage().contains("SQLITE_FULL");
    }

    /** Pages that are there already have room for a few. */
    private static void startUntilRefused(DeliveryFacade deliveries, int first) {
        assertThatThrownBy(() -> {
                    for (int number = first; ; number++) {
                        deliveries.start(Integer.toString(number), new Parcel(number));
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("SQLITE_FULL");
    }

    private static String integrity(SqliteFile file) throws SQLException {
        try (Connection connection = file.connectToRead()) {
            return Rows.first(connection, Sql.of("PRAGMA integrity_check"), row -> row.getString(1))
                    .orElseThrow();
        }
    }
}

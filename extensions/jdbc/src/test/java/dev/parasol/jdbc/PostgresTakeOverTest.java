package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.Store.Append;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A node takes a run in hand while another one appends to it: an append does not change the run's row, but locks it. */
@Timeout(60)
class PostgresTakeOverTest {

    private static final Append STEP = append("r1", Status.RUNNING, entry(2, "X"));

    private DataSource database;
    private Store store;
    private Nodes nodes;
    private Connection appending;

    @BeforeEach
    void open() throws SQLException {
        database = Server.freshSchema();
        store = PostgresStore.open(database);
        nodes = new Nodes(store);
        nodes.live("a");
        done(store.create(running("r1", "joao")));
        appending = database.getConnection();
        PostgresSessions.prepare(appending);
    }

    @AfterEach
    void close() throws SQLException {
        appending.close();
        store.close();
    }

    private void appendAlone() throws SQLException {
        assertThat(new PostgresAlone(appending).run(Write.append(STEP))).containsKey("r1");
    }

    private void appendWithOthers() throws SQLException {
        PostgresGroup group =
                new PostgresGroup(appending, new PostgresMoves(appending), new PostgresCreations(appending));
        group.add(Write.Move.of(STEP));
        assertThat(group.run()).containsKey("r1");
    }

    private void assertWaits() throws SQLException {
        CompletionStage<Optional<LoadedRun>> taken =
                CompletableFuture.supplyAsync(() -> nodes.claim("a", Nodes.NOW, "r1"));
        awaitOneThatWaits();
        assertThat(taken.toCompletableFuture()).isNotDone();
        appending.commit();
        LoadedRun run = done(taken).orElseThrow();
        assertThat(run.history()).containsExactly(entry(1, "STARTED"), entry(2, "X"));
        assertThat(run.stored().entries()).isEqualTo(2);
    }

    private void awaitOneThatWaits() throws SQLException {
        try (Connection asking = database.getConnection()) {
            Sql waiting = Sql.of("SELECT count(*) FROM pg_locks WHERE NOT granted");
            while (Rows.first(asking, waiting, row -> row.getLong(1)).orElseThrow() == 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void waitsForAnAppendThatIsUnderWay() throws SQLException {
        appendAlone();
        assertWaits();
    }

    @Test
    void waitsForAGroupThatIsUnderWay() throws SQLException {
        appendWithOthers();
        assertWaits();
    }

    @Test
    void leavesARunThatIsBeingAppendedToForTheNextRound() throws SQLException {
        appendAlone();
        assertThat(nodes.orphans("a", Nodes.NOW)).isEmpty();
        appending.commit();
        assertThat(nodes.orphans("a", Nodes.NOW)).containsExactly("r1");
    }

    @Test
    void refusesAnAppendThatHasWaitedForTheOneWhoTookTheRun() throws SQLException {
        Rows.change(appending, Sql.of("UPDATE parasol_run SET owner = 'a'"));
        CompletionStage<Void> late = CompletableFuture.runAsync(() -> done(store.append(STEP)));
        awaitOneThatWaits();
        appending.commit();
        assertThatThrownBy(() -> done(late))
                .isInstanceOf(LostOwnershipException.class)
                .hasMessage("run r1 is in the hand of a");
    }
}

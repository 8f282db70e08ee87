package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.NODE;
import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.outcome;
import static dev.parasol.jdbc.Samples.resting;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.running;
import static dev.parasol.jdbc.Samples.state;
import static dev.parasol.jdbc.Samples.unfinished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.jdbc.FlakySource.Break;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.error.UnstorableException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.Store.NewRun;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresStoreTest {

    private DataSource database;
    private FlakySource flaky;
    private Store store;

    @BeforeEach
    void open() {
        database = Server.freshSchema();
        flaky = new FlakySource(database);
        store = PostgresStore.open(flaky);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void isTestedOnAServerThatPutsCommitsOnTheDisk() throws SQLException {
        assertThat(setting(database, "fsync")).isEqualTo("on");
        assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
        assertThat(setting(database, "full_page_writes")).isEqualTo("on");
    }

    @Test
    void putsCommitsOnTheDiskWhateverTheDefaultIs() throws SQLException {
        List<String> seen = new ArrayList<>();
        Server.execute(database, "ALTER ROLE postgres SET synchronous_commit = 'off'");
        try {
            assertThat(setting(database, "synchronous_commit")).isEqualTo("off");
            Server.execute(
                    database,
                    "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
                            + " $$ BEGIN NEW.kind = current_setting('synchronous_commit'); RETURN NEW; END $$",
                    "CREATE TRIGGER note BEFORE INSERT ON parasol_entry FOR EACH ROW EXECUTE FUNCTION note()");
            done(store.create(running("r1", "joao")));
            store.history("r1").stream().map(Entry::kind).forEach(seen::add);
        } finally {
            Server.execute(database, "ALTER ROLE postgres RESET synchronous_commit");
        }
        assertThat(seen).containsExactly("on");
    }

    private static String setting(DataSource database, String name) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Rows.first(connection, Sql.of("SHOW " + name), row -> row.getString(1))
                    .orElseThrow();
        }
    }

    @Test
    void keepsPayloadsReadable() throws SQLException {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.RUNNING, outcome(2, "{\"name\":\"João\"}"))));
        try (Connection connection = database.getConnection()) {
            Sql payload = Sql.of("SELECT payload::json ->> 'name' FROM parasol_entry WHERE seq = 2");
            assertThat(Rows.first(connection, payload, row -> row.getString(1))).contains("João");
        }
    }

    @Test
    void failsWhatTheDatabaseRefusesAndNothingElse() {
        Server.execute(database, "ALTER TABLE parasol_entry ADD CONSTRAINT poison CHECK (kind <> 'POISON')");
        List<CompletionStage<Void>> stages = IntStream.range(0, 50)
                .mapToObj(n -> store.create(new NewRun(
                        run("r" + n, "k" + n),
                        state(Status.RUNNING),
                        List.of(entry(1, n == 20 ? "POISON" : "STARTED")))))
                .toList();
        assertThatThrownBy(() -> done(stages.get(20)))
                .isInstanceOf(UnstorableException.class)
                .hasMessageContaining("poison")
                .hasMessageContaining("23514");
        stages.stream().filter(stage -> stage != stages.get(20)).forEach(Samples::done);
        assertThat(unfinished(store)).hasSize(49);
    }

    @ParameterizedTest
    @EnumSource
    void writesOnceWhenTheAnswerToACommitIsLost(Break when) {
        done(store.create(running("r1", "joao")));
        flaky.breakNext(when);
        done(store.append(append("r1", Status.RUNNING, outcome(2, "{}"))));
        assertThat(store.history("r1")).containsExactly(entry(1, "STARTED"), outcome(2, "{}"));
    }

    @ParameterizedTest
    @EnumSource
    void createsOnceWhenTheAnswerToACommitIsLost(Break when) {
        flaky.breakNext(when);
        done(store.create(running("r1", "joao")));
        assertThat(unfinished(store)).hasSize(1);
        assertThat(store.history("r1")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void continuesOnceWhenTheAnswerToACommitIsLost(Break when) {
        done(store.create(running("r1", "joao")));
        flaky.breakNext(when);
        done(store.continueAsNew(append("r1", Status.COMPLETED, entry(2, "X")), running("r2", "joao")));
        assertThat(store.history("r1")).hasSize(2);
        assertThat(store.history("r2")).hasSize(1);
    }

    /** What was taken and not given out would be in nobody's hand for as long as the node lives. */
    @ParameterizedTest
    @EnumSource
    void givesOutWhatItTookWhenTheAnswerIsLost(Break when) {
        Nodes nodes = new Nodes(store);
        done(store.create(resting("due", START)));
        flaky.breakNext(when);
        assertThat(Nodes.runIds(nodes.due("a").runs())).containsExactly("due");
        nodes.create("orphan", "b");
        flaky.breakNext(when);
        assertThat(nodes.orphans("a", Nodes.NOW)).containsExactly("orphan");
        done(store.create(resting("asked for", START)));
        flaky.breakNext(when);
        assertThat(nodes.claim("a", Nodes.NOW, "asked for")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void movesTheStateOnceWhenTheAnswerIsLost(Break when) {
        done(store.create(running("r1", "joao")));
        flaky.breakNext(when);
        done(store.append(append(NODE, "r1", 1, resting(START))));
        assertThat(store.find("r1").orElseThrow().state()).isEqualTo(resting(START));
    }

    @ParameterizedTest
    @EnumSource
    void passesOnceWhenTheAnswerIsLost(Break when) {
        Nodes nodes = new Nodes(store);
        done(store.ownership().renew("b", Nodes.NOW, Duration.ofHours(1)));
        nodes.create("r1", "a");
        flaky.breakNext(when);
        nodes.pass("a", "r1", Optional.empty());
        assertThat(nodes.due("a").runs()).isEmpty();
        assertThat(Nodes.runIds(nodes.due("b").runs())).containsExactly("r1");
    }

    @ParameterizedTest
    @EnumSource
    void livesAndLeavesWhenTheAnswerIsLost(Break when) {
        Nodes nodes = new Nodes(store);
        flaky.breakNext(when);
        assertThat(nodes.live("a")).containsExactly("a");
        nodes.create("r1", "a");
        flaky.breakNext(when);
        done(store.ownership().leave("a", Nodes.NOW));
        assertThat(nodes.live("b")).containsExactly("b");
        assertThat(Nodes.runIds(nodes.due("b").runs())).containsExactly("r1");
    }

    /** Another group that hangs in the middle holds up what wants the same slot, but nobody's lease. */
    @Test
    void renewsALeaseWhileOtherWritesAreHeldUp() throws SQLException {
        try (Connection hanging = database.getConnection();
                Statement statement = hanging.createStatement()) {
            hanging.setAutoCommit(false);
            done(store.create(running("r1", "joao")));
            statement.execute("UPDATE parasol_run SET updated_at = updated_at");
            CompletionStage<Void> heldUp = CompletableFuture.supplyAsync(
                            () -> store.append(append("r1", Status.RUNNING, entry(2, "X"))))
                    .thenCompose(Function.identity());
            assertThat(new Nodes(store).live("a")).containsExactly("a");
            assertThat(heldUp.toCompletableFuture()).isNotDone();
            hanging.rollback();
            done(heldUp);
        }
    }

    /** A process that is stopped, as by SIGSTOP, does not keep others from what it had locked. */
    @Test
    void takesAGroupThatHangsForLost() throws SQLException {
        try (Connection stopped = database.getConnection()) {
            PostgresSessions.prepare(stopped);
            done(store.create(running("r1", "joao")));
            Rows.change(stopped, Sql.of("UPDATE parasol_run SET updated_at = 0"));
            done(store.append(append("r1", Status.RUNNING, entry(2, "X"))));
            assertThatThrownBy(() -> Rows.change(stopped, Sql.of("UPDATE parasol_run SET updated_at = 0")))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            cut -> assertThat(PostgresSessions.isPassing(cut)).isTrue());
        }
    }

    /** The one who lost and the one who got no answer look the same to the fence; what is stored tells them apart. */
    @Test
    void refusesWhatSomebodyElseHasWrittenAlsoWhenTheAnswerIsLost() {
        done(store.create(running("r1", "joao")));
        Server.execute(
                database,
                "INSERT INTO parasol_entry SELECT n, 2, 'THEIRS', NULL, NULL, NULL, 0, NULL, 0, 'node-2'"
                        + " FROM parasol_run",
                "UPDATE parasol_run SET entries = 2");
        flaky.breakNext(Break.AFTER_THE_COMMIT);
        assertThatThrownBy(() -> done(store.append(append("r1", Status.RUNNING, entry(2, "MINE")))))
                .isInstanceOf(LostOwnershipException.class);
    }

    @Test
    void refusesATakenSlotAlsoWhenTheAnswerIsLost() {
        done(store.create(running("r1", "joao")));
        flaky.breakNext(Break.AFTER_THE_COMMIT);
        assertThatThrownBy(() -> done(store.create(running("r2", "joao")))).isInstanceOf(SlotTakenException.class);
    }

    @Test
    void writesOnceInTwoStoresThatWantTheSameSlots() {
        try (Store other = PostgresStore.open(database)) {
            List<CompletionStage<Boolean>> starts = IntStream.range(0, 400)
                    .mapToObj(n -> (n % 2 == 0 ? store : other)
                            // each store asks for the slots in the other order: they meet in the middle
                            .create(running("r" + n, "k" + (n % 2 == 0 ? n / 2 : 199 - n / 2)))
                            .handle((done, failure) -> failure == null))
                    .toList();
            starts.forEach(Samples::done);
        }
        assertThat(unfinished(store))
                .extracting(stored -> stored.run().key())
                .hasSize(200)
                .doesNotHaveDuplicates();
    }
}

package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Store.Append;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitterTest {

    private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
    private final List<String> threads = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Committer committer = Committer.start(new Scripted(), "scripted");
    private volatile int lost;
    private volatile int unreachable;

    /** Notes the groups; holds up the first one; cannot write the run called bad; loses some connections. */
    private final class Scripted implements Session.Source, Session {

        @Override
        public Session open() throws SQLException {
            if (unreachable > 0) {
                unreachable--;
                throw new SQLException("nobody listens", "08001");
            }
            return this;
        }

        @Override
        public boolean passes(SQLException failure) {
            return "08006".equals(failure.getSQLState());
        }

        @Override
        public List<Verdict> write(List<Pending> group) throws SQLException {
            List<String> runs =
                    group.stream().flatMap(pending -> pending.write().runs()).toList();
            groups.add(runs);
            threads.add(Thread.currentThread().getName());
            begun.countDown();
            await(released);
            if (lost > 0) {
                lost--;
                throw new SQLException("the line is dead", "08006");
            }
            if (runs.contains("bad")) {
                throw new SQLException("too long", "22001");
            }
            for (Pending pending : group) {
                if (pending.write().work().isPresent()) {
                    pending.write().work().get().run(null);
                }
            }
            return group.stream().<Verdict>map(pending -> new Verdict.Written()).toList();
        }

        @Override
        public Verdict explain(Pending failed, SQLException failure) {
            return new Verdict.Refused(Failures.of("cannot write", failure));
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private CompletionStage<Void> create(String runId) {
        return committer.write(() -> Write.create(running(runId, runId)));
    }

    /** Has a first write under way, on the thread of a caller who finds nobody else. */
    private CompletionStage<Void> begin(String runId) {
        CompletionStage<Void> written =
                CompletableFuture.supplyAsync(() -> create(runId)).thenCompose(Function.identity());
        await(begun);
        return written;
    }

    /** Writes these while the first one is under way. */
    private List<CompletionStage<Void>> writeBehind(String first, List<String> others) {
        List<CompletionStage<Void>> stages = new ArrayList<>(List.of(begin(first)));
        others.forEach(runId -> stages.add(create(runId)));
        released.countDown();
        return stages;
    }

    @Test
    void writesTogetherWhatCameDuringACommit() {
        List<String> others = IntStream.range(0, 50).mapToObj(n -> "r" + n).toList();
        writeBehind("first", others).forEach(Samples::done);
        assertThat(groups).containsExactly(List.of("first"), others);
    }

    @Test
    void leavesASecondWriteOfARunForTheNextGroup() {
        List<CompletionStage<Void>> stages = new ArrayList<>(List.of(begin("first")));
        for (int seq = 2; seq <= 4; seq++) {
            Append append = append("a", Status.RUNNING, entry(seq, "X"));
            stages.add(committer.write(() -> Write.append(append)));
        }
        stages.add(create("b"));
        released.countDown();
        stages.forEach(Samples::done);
        assertThat(groups).containsExactly(List.of("first"), List.of("a", "b"), List.of("a"), List.of("a"));
    }

    @Test
    void letsACallerWhoComesAloneCommitHimself() {
        released.countDown();
        CompletionStage<Void> written = create("r1");
        assertThat(written.toCompletableFuture()).isCompleted();
        assertThat(threads).containsExactly(Thread.currentThread().getName());
    }

    @Test
    void commitsForCallersWhoComeInCrowds() {
        writeBehind("first", List.of("r1", "r2", "r3")).forEach(Samples::done);
        done(create("next"));
        assertThat(threads.subList(1, 3)).containsExactly("scripted", "scripted");
        done(create("last"));
        assertThat(threads.get(3)).isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void letsWhoeverGoesOnWithARunCommitAgain() {
        released.countDown();
        done(create("r1"));
        Append append = append("r1", Status.RUNNING, entry(2, "X"));
        done(committer.write(() -> Write.append(append)));
        assertThat(threads).containsOnly(Thread.currentThread().getName()).hasSize(2);
    }

    @Test
    void commitsForACallerWhoHasManyRuns() {
        released.countDown();
        done(create("r1"));
        done(create("r2"));
        assertThat(threads).containsExactly(Thread.currentThread().getName(), "scripted");
    }

    /** Notes its name in place of runs. */
    private CompletionStage<String> work(Write.Order order, String name) {
        return committer.work(order, connection -> {
            groups.add(List.of(name));
            return name;
        });
    }

    @Test
    void yieldsWhatWorkYields() {
        released.countDown();
        assertThat(done(work(Write.Order.SOON, "work"))).isEqualTo("work");
    }

    @Test
    void failsWorkThatMakesNoSenseAlone() {
        List<CompletionStage<Void>> stages = new ArrayList<>(List.of(begin("first")));
        stages.add(create("r1"));
        CompletionStage<Object> senseless = committer.work(Write.Order.SOON, connection -> {
            throw new IllegalArgumentException("no status");
        });
        stages.add(create("r2"));
        released.countDown();
        stages.forEach(Samples::done);
        assertThatThrownBy(() -> done(senseless))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no status");
    }

    @Test
    void doesFirstWhatMustNotWait() {
        begin("first");
        CompletionStage<?> last = null;
        for (int seq = 2; seq <= 4; seq++) {
            Append append = append("a", Status.RUNNING, entry(seq, "X"));
            last = committer.write(() -> Write.append(append));
        }
        work(Write.Order.FIRST, "lease");
        released.countDown();
        done(last);
        assertThat(groups)
                .containsExactly(List.of("first"), List.of("a"), List.of("lease"), List.of("a"), List.of("a"));
    }

    @Test
    void waitsWithWhatComesAfterAllBefore() {
        begin("first");
        for (int seq = 2; seq <= 3; seq++) {
            Append append = append("a", Status.RUNNING, entry(seq, "X"));
            committer.write(() -> Write.append(append));
        }
        CompletionStage<?> leave = work(Write.Order.AFTER_ALL_BEFORE, "leave");
        released.countDown();
        done(leave);
        assertThat(groups).containsExactly(List.of("first"), List.of("a"), List.of("a"), List.of("leave"));
    }

    @Test
    void failsNobodyButTheOneAtFault() {
        List<CompletionStage<Void>> stages = writeBehind("first", List.of("r1", "r2", "bad", "r4", "r5"));
        CompletionStage<Void> bad = stages.remove(3);
        stages.forEach(Samples::done);
        assertThatThrownBy(() -> done(bad))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("too long")
                .hasMessageContaining("22001");
    }

    @Test
    void waitsForTheDatabaseAndGoesOn() {
        lost = 3;
        unreachable = 2;
        writeBehind("first", List.of("r1", "r2")).forEach(Samples::done);
        assertThat(groups).hasSize(4);
    }

    @Test
    void writesWhatWaitsBeforeItCloses() {
        List<CompletionStage<Void>> stages = writeBehind("first", List.of("r1", "r2"));
        committer.close();
        stages.forEach(Samples::done);
    }

    @Test
    void failsWhatWaitsWhenItClosesWithoutADatabase() {
        unreachable = Integer.MAX_VALUE;
        released.countDown();
        CompletionStage<Void> stage = create("r1");
        committer.close();
        assertThatThrownBy(() -> done(stage)).isInstanceOf(StoreException.class).hasMessageContaining("closed");
    }

    @Test
    void takesNothingAfterItIsClosed() {
        committer.close();
        assertThatThrownBy(() -> done(create("r1")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void doesNotHoldUpCommitsWithWhatFollowsFromThem() {
        CountDownLatch never = new CountDownLatch(1);
        CompletionStage<Void> stuck = begin("r1").thenRun(() -> await(never));
        released.countDown();
        done(create("r2"));
        assertThat(stuck.toCompletableFuture()).isNotDone();
        never.countDown();
    }

    @Test
    void letsWhatFollowsWaitForAnotherWrite() {
        CompletionStage<Void> both =
                begin("r1").thenRun(() -> create("r2").toCompletableFuture().join());
        released.countDown();
        done(both);
    }
}

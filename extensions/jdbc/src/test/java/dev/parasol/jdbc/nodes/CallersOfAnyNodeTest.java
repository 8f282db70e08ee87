package dev.parasol.jdbc.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.delivery.Customs;
import dev.parasol.jdbc.delivery.Parcel;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.IfRunning;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.instance.HistoryEntry.What;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 64 callers at a time, on three nodes. */
@Tag("durability")
class CallersOfAnyNodeTest {

    private static final int CALLERS = 64;
    private static final int ROUNDS = Integer.getInteger("rounds", 1) * 10;
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private Trio trio;

    @BeforeEach
    void start() throws Exception {
        trio = new Trio(Server.freshSchema(), folder.resolve("effects"));
    }

    @AfterEach
    void close() throws Exception {
        threads.shutdown();
        trio.close();
    }

    /** All callers at the same moment. */
    private <T> List<T> together(IntFunction<T> call) {
        CyclicBarrier barrier = new CyclicBarrier(CALLERS);
        List<CompletableFuture<T>> calls = IntStream.range(0, CALLERS)
                .mapToObj(caller -> CompletableFuture.supplyAsync(
                        () -> {
                            await(barrier);
                            return call.apply(caller);
                        },
                        threads))
                .toList();
        return calls.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Optional<String> start(int caller, String key, int number) {
        try {
            return Optional.of(trio.node(caller).start(key, new Parcel(number)).runId());
        } catch (AlreadyRunningException taken) {
            return Optional.empty();
        }
    }

    @Test
    void oneOf64StartsOfAKeyWins() {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "key-" + round;
            List<Optional<String>> runs = together(caller -> start(caller, key, 1));
            assertThat(runs)
                    .filteredOn(Optional::isPresent)
                    .as("starts of %s", key)
                    .hasSize(1);
        }
        System.out.printf("%d rounds of %d starts of one key on three nodes: one won each%n", ROUNDS, CALLERS);
    }

    @Test
    void oneStartOfEachOfFewKeysWinsAgainAndAgain() {
        int keys = 4;
        for (int round = 0; round < ROUNDS; round++) {
            List<Optional<String>> runs = together(caller -> start(caller, "key-" + caller % keys, 1));
            assertThat(runs)
                    .filteredOn(Optional::isPresent)
                    .as("runs in round %s", round)
                    .hasSize(keys);
            for (int key = 0; key < keys; key++) {
                trio.node(key + round).resume("key-" + key, new Customs.Cleared(1));
                Instance ended = trio.node(key + round + 1).await("key-" + key, LONG);
                assertThat(ended.status()).isEqualTo(Status.COMPLETED);
            }
        }
        assertThat(trio.node(0).list(InstanceQuery.all())).hasSize(ROUNDS * keys);
    }

    @Test
    void allGetTheOneThatRunsWhereTheyAskForIt() {
        StartOptions orRunning = StartOptions.ifRunning(IfRunning.RETURN);
        List<String> runs = together(caller ->
                trio.node(caller).start("key", new Parcel(1), orRunning).runId());
        assertThat(runs).containsOnly(runs.get(0));
    }

    @Test
    void anEventReachesItsInstanceOnceWhateverNodeItIsSentTo() {
        List<Instance> started = together(caller -> trio.node(caller).start("key-" + caller, new Parcel(caller)));
        for (int times = 0; times < 3; times++) {
            int shift = times;
            together(caller -> trio.engine(caller + shift)
                    .resume(started.get(caller).runId(), Customs.about(caller), "event-" + caller));
        }
        List<Instance> ended = together(
                caller -> trio.engine(caller + 1).await(started.get(caller).runId(), LONG));
        assertThat(ended).allSatisfy(instance -> {
            assertThat(instance.status()).isEqualTo(Status.COMPLETED);
            assertThat(instance.history())
                    .filteredOn(entry -> entry.what() == What.EVENT_RECEIVED)
                    .hasSize(1);
        });
    }

    @Test
    void aCancellationReachesItsInstanceWhateverNodeItIsSentTo() {
        List<Instance> started = together(caller -> trio.node(caller).start("key-" + caller, new Parcel(caller)));
        List<Instance> cancelled = together(
                caller -> trio.engine(caller + 1).cancel(started.get(caller).runId()));
        assertThat(cancelled).extracting(Instance::status).containsOnly(Status.CANCELLED);
        assertThat(trio.node(0).list(InstanceQuery.all().status(Status.CANCELLED)))
                .hasSize(CALLERS);
    }
}

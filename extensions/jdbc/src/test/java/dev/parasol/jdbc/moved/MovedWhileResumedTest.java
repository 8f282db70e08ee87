package dev.parasol.jdbc.moved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.version.MoveReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Waiting sales are moved to version 2 while they are resumed. Each ends once, on the version that it says. {@code
 * -Dsales=10000} moves as many.
 */
@Tag("durability")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class MovedWhileResumedTest {

    private static final int SALES = Integer.getInteger("sales", 500);
    private static final int CALLERS = 16;

    /** How many sales end before all that are left are moved. */
    private static final int FIRST = SALES / 10;

    @TempDir
    private Path folder;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final Random random = new Random(42);

    @AfterEach
    void close() {
        callers.shutdown();
    }

    private CompletableFuture<Void> later(IntConsumer call, int number) {
        return CompletableFuture.runAsync(() -> call.accept(number), callers);
    }

    private static void join(List<CompletableFuture<Void>> calls) {
        calls.forEach(CompletableFuture::join);
    }

    private void forEach(List<Integer> numbers, IntConsumer call) {
        join(numbers.stream().map(number -> later(call, number)).toList());
    }

    private List<Integer> shuffled() {
        List<Integer> numbers = new ArrayList<>(Shop.numbers(SALES));
        Collections.shuffle(numbers, random);
        return numbers;
    }

    private Ends ended(Shop shop) {
        Ends ends = new Ends(shop);
        Shop.numbers(SALES).forEach(shop::awaitEnd);
        Shop.numbers(SALES).forEach(ends::check);
        return ends;
    }

    private static void print(Shop.Kind kind, String how, long moved, Map<Reason, Long> left, long stayed) {
        System.out.printf(
                "%s: %,d waiting sales moved %s while they were resumed: %,d moved, %,d ended on version 1 (left alone %s);"
                        + " each ended once, on the version it says%n",
                kind, SALES, how, moved, stayed, left);
    }

    @ParameterizedTest
    @EnumSource
    void eachIsMovedAtTheMomentAtWhichItIsResumed(Shop.Kind kind) {
        try (Shop shop = kind.open(folder)) {
            forEach(Shop.numbers(SALES), shop::startAndWait);
            AtomicLong moved = new AtomicLong();
            Map<Reason, Long> left = new ConcurrentHashMap<>();
            List<CompletableFuture<Void>> calls = new ArrayList<>();
            for (int number : shuffled()) {
                IntConsumer move = sale -> move(shop, sale, moved, left);
                boolean first = random.nextBoolean();
                calls.add(later(first ? move : shop::approve, number));
                calls.add(later(first ? shop::approve : move, number));
            }
            join(calls);
            Ends ends = ended(shop);

            long leftAlone = left.values().stream().mapToLong(Long::longValue).sum();
            assertThat(moved.get()).as("moved").isPositive().isEqualTo(ends.moved());
            assertThat(leftAlone).as("left alone").isPositive().isEqualTo(ends.stayed());
            assertThat(left.keySet()).isSubsetOf(Reason.ENDED, Reason.UNDER_WAY);
            assertThat(moved.get() + leftAlone).isEqualTo(SALES);
            print(kind, "one by one", moved.get(), new TreeMap<>(left), ends.stayed());
        }
    }

    /** Whichever node is asked, it is not the one that is asked to resume it, if there are two. */
    private static void move(Shop shop, int number, AtomicLong moved, Map<Reason, Long> left) {
        try {
            shop.moves(number + 1).move(Shop.key(number), "ana", "sales are billed now");
            moved.incrementAndGet();
        } catch (NotMovableException refused) {
            left.merge(refused.reason(), 1L, Long::sum);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allThatAreLeftAreMovedWhileTheyAreResumed(Shop.Kind kind) throws InterruptedException {
        try (Shop shop = kind.open(folder)) {
            forEach(Shop.numbers(SALES), shop::startAndWait);
            CountDownLatch begun = new CountDownLatch(FIRST);
            List<CompletableFuture<Void>> calls = shuffled().stream()
                    .map(number -> later(
                            sale -> {
                                shop.approve(sale);
                                begun.countDown();
                            },
                            number))
                    .toList();
            begun.await();
            MoveReport report = shop.moves(0).moveAll("ana", "sales are billed now");
            join(calls);
            Ends ends = ended(shop);

            assertThat(report.moved()).as("moved").isPositive().isEqualTo(ends.moved());
            assertThat(ends.stayed()).as("ended on version 1").isGreaterThanOrEqualTo(FIRST + report.leftAlone());
            assertThat(report.left().keySet()).isSubsetOf(Reason.ENDED, Reason.UNDER_WAY);
            print(kind, "all at once", report.moved(), report.left(), ends.stayed());
        }
    }
}

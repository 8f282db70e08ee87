package dev.parasol.jdbc.delivery;

import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Callers that keep an engine busy, and write down what the engine has acknowledged, after it has: {@code started 7},
 * {@code cleared 7}. A few parcels are sent by two callers at a time, and most are cleared twice with the same event id.
 */
public final class Senders implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int UNDER_WAY = 8;
    private static final Duration LONG = Duration.ofMinutes(2);

    private final WorkflowEngine engine;
    private final DeliveryFacade deliveries;
    private final Trace acknowledged;
    private final Predicate<StoreException> passed;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean stopped;

    /** Callers that take every error for what it is. */
    public Senders(WorkflowEngine engine, Trace acknowledged) {
        this(engine, acknowledged, refused -> false);
    }

    /**
     * Callers that try again.
     *
     * @param passed waits until the reason of an error has passed, and says whether it is one that passes
     */
    public Senders(WorkflowEngine engine, Trace acknowledged, Predicate<StoreException> passed) {
        this.engine = engine;
        this.deliveries = DeliveryFacade.on(engine);
        this.acknowledged = acknowledged;
        this.passed = passed;
    }

    private <T> T insist(Supplier<T> call) {
        while (true) {
            try {
                return call.get();
            } catch (StoreException refused) {
                if (!passed.test(refused)) {
                    throw refused;
                }
            }
        }
    }

    /**
     * Begins to send.
     *
     * @param first the lowest number that has not been used
     * @return fails when a caller was told something that it should not be told
     */
    public CompletableFuture<Void> send(int first) {
        Stream<CompletableFuture<Void>> senders = IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> send(first + thread, THREADS), threads));
        return CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new));
    }

    private void send(int first, int distance) {
        Deque<Instance> underWay = new ArrayDeque<>();
        for (int number = first; !stopped; number += distance) {
            underWay.add(isContended(number) ? startTwice(number) : start(number));
            if (number % 2 == 0) {
                clear(underWay.getLast());
            }
            if (underWay.size() == UNDER_WAY) {
                end(underWay.remove());
            }
        }
        underWay.forEach(this::end);
    }

    /** Whether two callers want to send it at the same moment. */
    private static boolean isContended(int number) {
        return number % 9 == 0;
    }

    private void end(Instance instance) {
        clear(instance);
        engine.await(instance.runId(), LONG);
    }

    private Instance start(int number) {
        Instance started = insist(() -> deliveries.start(Integer.toString(number), new Parcel(number)));
        acknowledged.line("started " + number);
        return started;
    }

    /** One of the two is told that the other was first. */
    private Instance startTwice(int number) {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> startUnlessTaken(number), threads);
        startUnlessTaken(number);
        other.join();
        return deliveries.get(Integer.toString(number)).orElseThrow();
    }

    private void startUnlessTaken(int number) {
        try {
            start(number);
        } catch (AlreadyRunningException taken) {
            acknowledged.line("refused " + number);
        }
    }

    private void clear(Instance instance) {
        int number = Integer.parseInt(instance.key());
        insist(() -> engine.resume(instance.runId(), Customs.about(number), "customs-" + number));
        acknowledged.line("cleared " + number);
    }

    /** Sends the event of every delivery that is under way, which may have got it, until none is. */
    public void finish() {
        for (List<Instance> active = active(); !active.isEmpty(); active = active()) {
            active.forEach(this::clear);
            active.forEach(instance -> engine.await(instance.runId(), LONG));
        }
    }

    /**
     * Sends the events of deliveries that other nodes may have in hand, which get them from their own callers as well.
     *
     * @return fails when a caller was told something that it should not be told
     */
    public CompletableFuture<Void> meddle() {
        return CompletableFuture.runAsync(
                () -> {
                    while (!stopped) {
                        // one that two callers send could end between the two, and then both may
                        active().stream()
                                .filter(instance -> !isContended(Integer.parseInt(instance.key())))
                                .forEach(this::clear);
                    }
                },
                threads);
    }

    private List<Instance> active() {
        return deliveries.list(
                InstanceQuery.all().status(Status.PENDING, Status.RUNNING, Status.WAITING, Status.STALLED));
    }

    /** Lets the callers finish what they have begun. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stop();
        threads.shutdown();
    }
}

package dev.parasol.examples.statuswatch;

import dev.parasol.examples.stage.Eventually;
import dev.parasol.examples.stage.TemporaryFolder;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.testing.SettableClock;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;

/**
 * Watches a parcel from nine o'clock on; at twenty past nine the next build is deployed, while the watch sleeps. What the
 * build before would say by {@code current = 1} is said by a router, as one program cannot hold two builds of a class.
 */
public final class StatusWatchExample {

    private static final VersionRouter BUILD_BEFORE = (versions, options) -> OptionalInt.of(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "p4711";

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-11-21T09:00:00Z"));
    private final Path file;
    private final PrintStream out;

    private StatusWatchExample(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    public static void main(String[] arguments) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            run(folder.path(), System.out);
        }
    }

    /** Runs the example and prints what happened. */
    public static void run(Path folder, PrintStream out) {
        StatusWatchExample example = new StatusWatchExample(folder.resolve("parcels.db"), out);
        example.beforeTheDeploy();
        example.afterTheDeploy();
    }

    private void beforeTheDeploy() {
        try (WorkflowEngine engine = engine()) {
            StatusWatchFacade watch = StatusWatchFacade.on(engine, BUILD_BEFORE);
            watch.start(KEY, new Parcel("4711", ""));
            print(asleep(watch));
            clock.advance(Duration.ofMinutes(15));
            print(asleep(watch));
            clock.advance(Duration.ofMinutes(5));
        }
    }

    private void afterTheDeploy() {
        try (WorkflowEngine engine = engine()) {
            StatusWatchFacade watch = StatusWatchFacade.on(engine);
            Instance sleeping = watch.get(KEY).orElseThrow();
            out.printf(
                    "%s version 2 is deployed; what sleeps since %s stays on version %d%n",
                    time(clock.now()), time(sleeping.startedAt()), sleeping.version());
            clock.advance(Duration.ofMinutes(10));
            print(asleep(watch));
            clock.advance(Duration.ofMinutes(15));
            print(watch.await(KEY, PATIENCE));
        }
    }

    private WorkflowEngine engine() {
        return WorkflowEngine.builder()
                .store(SqliteStore.open(file))
                .clock(clock)
                .steps(this::step)
                .start();
    }

    private Object step(Class<?> step) throws ReflectiveOperationException {
        return step == CheckStatus.class
                ? new CheckStatus(new Carrier(clock))
                : step.getDeclaredConstructor().newInstance();
    }

    /** The run that has begun at the time that it is, once it sleeps. */
    private Instance asleep(StatusWatchFacade watch) {
        Eventually.until("the run of " + time(clock.now()) + " sleeps", () -> {
            Instance run = watch.get(KEY).orElseThrow();
            return run.startedAt().equals(clock.now()) && run.status() == Status.WAITING;
        });
        return watch.get(KEY).orElseThrow();
    }

    private void print(Instance run) {
        String told = run.outcome(Notice.class).map(Notice::text).orElse("nothing new");
        boolean delivered = run.outcome(CheckStatus.Delivered.class).isPresent();
        out.printf(
                "%s version %d: %s%n",
                time(run.startedAt()), run.version(), delivered ? "delivered, the watch is " + run.status() : told);
    }

    private static LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, ZoneOffset.UTC);
    }
}

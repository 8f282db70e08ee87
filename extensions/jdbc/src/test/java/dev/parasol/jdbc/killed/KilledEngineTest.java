package dev.parasol.jdbc.killed;

import dev.parasol.jdbc.delivery.Audit;
import dev.parasol.jdbc.delivery.Carrier;
import dev.parasol.jdbc.delivery.Stores;
import dev.parasol.jdbc.delivery.Trace;
import dev.parasol.jdbc.fixture.Child;
import dev.parasol.jdbc.fixture.Server;
import dev.parasol.runtime.WorkflowEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed with SIGKILL while callers keep their engines busy, after an amount of progress that is drawn at
 * random: while they start, take up what the one before has left, or deliver. {@code -Dkills=100} kills as many,
 * {@code -Dseed=7} draws the same amounts again.
 */
@Tag("durability")
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KilledEngineTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    /** Each life has its own numbers. */
    private static final int NUMBERS = 1_000_000;

    /** What a process is let to do at the most: callers' calls, and attempts of steps while it starts. */
    private static final int CALLS = 400;

    private static final int ATTEMPTS = 60;

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void losesNothingAndRepeatsNothingThatIsRecordedInSqlite() throws Exception {
        killAndCheck("SQLite", folder.resolve("parasol.db").toString());
    }

    @Test
    void losesNothingAndRepeatsNothingThatIsRecordedInPostgresql() throws Exception {
        killAndCheck("PostgreSQL", Server.freshSchemaUrl());
    }

    private void killAndCheck(String name, String place) throws IOException, InterruptedException {
        try {
            for (int life = 0; life < KILLS; life++) {
                liveAndDie(place, life);
            }
            Child last = start(place, "finishing", "finish");
            last.await(Carrier.UP, 1);
            last.finish();
            System.out.printf("%s, %d kills, seed %d: %s%n", name, KILLS, SEED, audit(place));
        } catch (AssertionError wrong) {
            throw new AssertionError(name + ", amounts of -Dseed=" + SEED + ": " + wrong.getMessage(), wrong);
        }
    }

    private void liveAndDie(String place, int life) throws IOException, InterruptedException {
        Child child = start(place, "life-" + life, Integer.toString(life * NUMBERS));
        switch (random.nextInt(16)) {
            case 0 -> child.await(Carrier.HERE, random.nextInt(2));
            case 1 -> child.await(Carrier.OPEN, 1);
            case 2, 3 -> child.await(Carrier.BEGUN, 1 + random.nextInt(ATTEMPTS));
            default -> {
                child.await(Carrier.UP, 1);
                child.await(Carrier.ACKNOWLEDGED, random.nextInt(CALLS));
            }
        }
        child.kill();
    }

    private Child start(String place, String node, String task) throws IOException {
        return Child.start(folder.resolve(node + ".err"), Carrier.class, place, folder.toString(), node, task);
    }

    private String audit(String place) throws IOException {
        try (Trace none = new Trace(folder.resolve("audit"), "audit");
                WorkflowEngine engine = new Stores(place).engine("audit", none)) {
            return new Audit(engine, folder).check();
        }
    }
}

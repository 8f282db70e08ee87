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
 * Processes are killed with SIGKILL while callers keep their engines busy, at moments that are drawn at random: while they
 * start, take up what the one before has left, or deliver. {@code -Dkills=100} kills as many, {@code -Dseed=7} draws the same
 * moments again.
 */
@Tag("durability")
@Timeout(value = 1, unit = TimeUnit.HOURS)
class KilledEngineTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    /** Each life has its own numbers. */
    private static final int NUMBERS = 1_000_000;

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
            last.expect(Carrier.UP);
            last.finish();
            System.out.printf("%s, %d kills, seed %d: %s%n", name, KILLS, SEED, audit(place));
        } catch (AssertionError wrong) {
            throw new AssertionError(name + ", moments of -Dseed=" + SEED + ": " + wrong.getMessage(), wrong);
        }
    }

    private void liveAndDie(String place, int life) throws IOException, InterruptedException {
        Child child = start(place, "life-" + life, Integer.toString(life * NUMBERS));
        if (random.nextInt(4) > 0) {
            child.expect(Carrier.UP);
            Thread.sleep(random.nextInt(1_000));
        } else {
            Thread.sleep(random.nextInt(1_500));
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

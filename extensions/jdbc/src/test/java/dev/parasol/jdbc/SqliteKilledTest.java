package dev.parasol.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.jdbc.fixture.Child;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteKilledTest {

    private static final int KILLS = 4;
    private static final int LINES = 2_000;

    @TempDir
    private Path folder;

    @Test
    void hasEverythingThatWasAcknowledgedBeforeTheProcessWasKilled() throws Exception {
        Path file = folder.resolve("parasol.db");
        Map<String, Integer> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(writeAndKill(file, "kill" + kill));
        }
        try (Store store = SqliteStore.open(file)) {
            acknowledged.forEach((runId, seq) -> assertThat(store.history(runId))
                    .as("entries of %s, of which %s were acknowledged", runId, seq)
                    .extracting(Entry::seq)
                    .hasSizeGreaterThanOrEqualTo(seq)
                    .isEqualTo(IntStream.rangeClosed(1, store.history(runId).size())
                            .boxed()
                            .toList()));
        }
        assertThat(acknowledged.values().stream().mapToInt(seq -> seq).sum()).isGreaterThanOrEqualTo(KILLS * LINES / 2);
    }

    /** The last seq of each run that was acknowledged. */
    private Map<String, Integer> writeAndKill(Path file, String name) throws IOException, InterruptedException {
        Map<String, Integer> last = new HashMap<>();
        Child writer = Child.start(
                folder.resolve(name + ".err"), line -> note(line, last), KilledWriter.class, file.toString(), name);
        writer.await(Child.LINE, LINES);
        writer.kill();
        return last;
    }

    private static void note(String line, Map<String, Integer> last) {
        String[] words = line.split(" ");
        if (words.length == 2) {
            last.merge(words[0], Integer.parseInt(words[1]), Math::max);
        }
    }
}

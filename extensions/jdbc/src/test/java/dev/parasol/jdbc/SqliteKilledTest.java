package dev.parasol.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Store;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.sqlite.SQLiteDataSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

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
    private static Map<String, Integer> writeAndKill(Path file, String name) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        KilledWriter.class.getName(),
                        file.toString(),
                        name))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, Integer> last = new HashMap<>();
        try (BufferedReader lines = writer.inputReader()) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 2) {
                    last.merge(words[0], Integer.parseInt(words[1]), Math::max);
                }
                if (++read == LINES) {
                    // not through the process, which would close the stream with what is still in it
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        return last;
    }

    /** Test classes may be patched into the module, so they are asked for where they lie. */
    private static String classPath() {
        Path tests =
                Path.of(SqliteKilledTest.class.getResource("KilledWriter.class").getPath());
        return Stream.concat(
                        Stream.of(tests.getParent().getParent().getParent().getParent()),
                        Stream.of(
                                        SqliteStore.class,
                                        Store.class,
                                        JsonMapper.class,
                                        JsonParser.class,
                                        JsonProperty.class,
                                        Logger.class,
                                        SQLiteDataSource.class)
                                .map(type -> type.getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation())
                                .map(place -> Path.of(place.getPath())))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}

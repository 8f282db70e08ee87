package dev.parasol.jdbc.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.instance.HistoryEntry;
import dev.parasol.runtime.instance.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which attempts of which steps have run, and on which node: by idempotency key and attempt, in the order they ran. */
final class Effects {

    private final Map<String, List<String>> nodes = new HashMap<>();
    private long count;

    private Effects() {}

    static Effects read(Path file) throws IOException {
        Effects effects = new Effects();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(effects::add);
        }
        return effects;
    }

    private void add(String line) {
        int node = line.lastIndexOf(' ');
        nodes.computeIfAbsent(line.substring(0, node), attempt -> new ArrayList<>(1))
                .add(line.substring(node + 1));
        count++;
    }

    /** How many attempts have run, repeated ones included. */
    long count() {
        return count;
    }

    /**
     * An attempt that was recorded has run on the node that recorded it, once; it has not run on a node that was started
     * after that one. Of an attempt before it or after it there is another entry, so this holds for all that ran.
     *
     * @param oneAfterTheOther whether each node was started after the one before it had ended
     */
    void check(Instance instance, HistoryEntry entry, boolean oneAfterTheOther) {
        String attempt =
                instance.id() + "/" + instance.runId() + "/" + entry.node().orElseThrow() + " " + entry.attempt();
        List<String> ran = nodes.remove(attempt);
        assertThat(ran).as("nodes that ran %s", attempt).isNotNull();
        assertThat(ran)
                .as("nodes that ran %s, which %s recorded", attempt, entry.by())
                .contains(entry.by());
        if (oneAfterTheOther) {
            assertThat(ran.indexOf(entry.by()))
                    .as("place of %s, which recorded %s, among the nodes %s that ran it", entry.by(), attempt, ran)
                    .isEqualTo(ran.size() - 1);
        }
    }

    /** Whatever has run was recorded in the end. */
    void checkNothingElse() {
        assertThat(nodes.keySet())
                .as("attempts that ran and were never recorded")
                .isEmpty();
    }
}

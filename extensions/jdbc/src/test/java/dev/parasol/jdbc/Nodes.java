package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Ownership.Due;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.spi.Store.NewRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What several nodes do on one store. */
record Nodes(Store store) {

    static final Instant NOW = START.plusSeconds(60);

    /** A node lives for longer than any test takes; yields all that do. */
    Set<String> live(String node) {
        return done(store.ownership().renew(node, NOW, Duration.ofHours(1)));
    }

    /** A node does not live any more at the moment that is yielded. Where a server's clock judges, it is asked until then. */
    Instant die(String node, String watcher) {
        done(store.ownership().renew(node, NOW, Duration.ofMillis(1)));
        Instant later = NOW.plusMillis(2);
        Instant deadline = Instant.now().plusSeconds(30);
        while (done(store.ownership().renew(watcher, later, Duration.ofHours(1)))
                .contains(node)) {
            assertThat(Instant.now()).as("%s still lives", node).isBefore(deadline);
        }
        return later;
    }

    /** A run that a node has in hand. */
    void create(String runId, String node) {
        RunState state = RunState.inHand(Status.RUNNING, START, node);
        done(store.create(new NewRun(run(runId, runId), state, List.of(entry(1, "STARTED")))));
    }

    Due due(String node) {
        return due(node, NOW, 100);
    }

    Due due(String node, Instant now, int limit) {
        return done(store.ownership().claimDue(node, now, limit));
    }

    List<String> orphans(String node, Instant now) {
        return runIds(done(store.ownership().claimOrphans(node, now, 100)));
    }

    Optional<LoadedRun> claim(String node, Instant now, String runId) {
        return done(store.ownership().claim(node, now, runId));
    }

    void pass(String node, String runId, Optional<Instant> wakeAt) {
        RunState state = RunState.atRest(Status.STALLED, START, wakeAt);
        done(store.ownership().pass(append(node, runId, 1, state), NOW));
    }

    RunState stateOf(String runId) {
        return store.find(runId).orElseThrow().state();
    }

    static List<String> runIds(List<LoadedRun> runs) {
        return runs.stream().map(loaded -> loaded.stored().run().runId()).toList();
    }
}

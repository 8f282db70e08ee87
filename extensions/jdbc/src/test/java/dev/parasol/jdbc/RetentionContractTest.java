package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.attributes;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.runIds;
import static dev.parasol.jdbc.Samples.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.SlotTakenException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Runs that ended long enough ago are deleted with all that belongs to them, and nothing else is. */
class RetentionContractTest extends StoreContract {

    private static final Instant BEFORE = START.plusSeconds(100);

    private void end(String runId, Status status, Instant at) {
        done(store.create(
                created(attributes(run(runId, runId), Map.of("tenant", "acme", "n", runId)), Status.RUNNING)));
        done(store.append(append(
                "node-1", runId, 1, RunState.atRest(status, at, Optional.empty()), entry(2, "X"), entry(3, "Y"))));
    }

    private int delete(int limit) {
        return done(store.deleteEnded(BEFORE, limit));
    }

    @Test
    void deletesARunWithAllThatBelongsToIt() {
        end("old", Status.COMPLETED, START);
        assertThat(delete(10)).isEqualTo(1);
        assertThat(store.find("old")).isEmpty();
        assertThat(store.history("old")).isEmpty();
        assertThat(store.find(run("old", "old").workflow(), "userid::old", OptionalInt.empty()))
                .isEmpty();
        assertThat(store.query(InstanceQuery.all())).isEmpty();
        assertThat(store.query(InstanceQuery.all().attribute("tenant", "acme"))).isEmpty();
        assertThat(delete(10)).isZero();
    }

    @Test
    void deletesHoweverItEnded() {
        end("completed", Status.COMPLETED, START);
        end("failed", Status.FAILED, START);
        end("cancelled", Status.CANCELLED, START);
        end("compensated", Status.COMPENSATED, START);
        assertThat(delete(10)).isEqualTo(4);
    }

    @Test
    void keepsWhatHasNotEndedAndWhatEndedLater() {
        done(store.create(running("active", "active")));
        done(store.create(Samples.resting("rests", START)));
        end("in time", Status.COMPLETED, BEFORE);
        end("old", Status.COMPLETED, BEFORE.minusNanos(1));
        assertThat(delete(10)).isEqualTo(1);
        assertThat(runIds(store.query(InstanceQuery.all()))).containsExactlyInAnyOrder("active", "rests", "in time");
        assertThat(store.history("in time")).hasSize(3);
        assertThat(runIds(store.query(InstanceQuery.all().attribute("n", "in time"))))
                .containsExactly("in time");
    }

    @Test
    void keepsWhatWentOnAgain() {
        end("retried", Status.FAILED, START);
        done(store.append(append("retried", Status.RUNNING, entry(4, "RETRIED"))));
        assertThat(delete(10)).isZero();
        assertThat(store.history("retried")).hasSize(4);
    }

    @Test
    void deletesInBatchesWhatEndedFirst() {
        for (int n : new int[] {3, 1, 4, 0, 2}) {
            end("r" + n, Status.COMPLETED, START.plusNanos(n));
        }
        assertThat(delete(2)).isEqualTo(2);
        assertThat(runIds(store.query(InstanceQuery.all()))).containsExactlyInAnyOrder("r2", "r3", "r4");
        assertThat(delete(2)).isEqualTo(2);
        assertThat(runIds(store.query(InstanceQuery.all()))).containsExactly("r4");
        assertThat(delete(2)).isEqualTo(1);
    }

    @Test
    void leavesTheSlotToWhoHoldsIt() {
        end("first", Status.COMPLETED, START);
        done(store.create(running("second", "first")));
        assertThat(delete(10)).isEqualTo(1);
        assertThat(runIds(store.find(run("first", "first").workflow(), "userid::first", OptionalInt.empty())))
                .containsExactly("second");
        assertThatThrownBy(() -> done(store.create(running("third", "first")))).isInstanceOf(SlotTakenException.class);
    }
}

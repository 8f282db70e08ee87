package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.NODE;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.running;
import static dev.parasol.jdbc.Samples.state;
import static dev.parasol.jdbc.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.error.LostOwnershipException;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.Store.Append;
import dev.parasol.runtime.spi.Store.Moved;
import dev.parasol.runtime.spi.StoredRun;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run goes by another version from some entry on. */
class MovingContractTest extends StoreContract {

    private static Append moved(String runId, int after, Status status, Moved to) {
        return new Append(runId, NODE, after, state(status), List.of(entry(after + 1, "MIGRATED")), Optional.of(to));
    }

    private static Moved two(String slot) {
        return new Moved(2, "f2", Optional.of(slot));
    }

    @Test
    void changesVersionFingerprintAndSlotWithTheEntry() {
        done(store.create(running("r1", "joao")));
        done(store.append(moved("r1", 1, Status.WAITING, two("s2"))));

        StoredRun stored = store.find("r1").orElseThrow();
        assertThat(stored.run()).isEqualTo(run("r1", "joao").moved(two("s2")));
        assertThat(stored.state().status()).isEqualTo(Status.WAITING);
        assertThat(store.history("r1")).containsExactly(entry(1, "STARTED"), entry(2, "MIGRATED"));
        assertThat(store.find(WORKFLOW, "userid::joao", OptionalInt.of(1))).isEmpty();
        assertThat(store.find(WORKFLOW, "userid::joao", OptionalInt.of(2))).hasSize(1);
        assertThat(store.versions().versions(WORKFLOW)).containsExactly(2);
        assertThat(store.versions().count(WORKFLOW, 2, Status.WAITING, 10)).isEqualTo(1);
    }

    @Test
    void goesOnByTheOtherVersion() {
        done(store.create(running("r1", "joao")));
        done(store.append(moved("r1", 1, Status.RUNNING, two("s2"))));
        done(store.append(append("r1", Status.COMPLETED, entry(3, "X"))));

        assertThat(store.find("r1").orElseThrow().run().version()).isEqualTo(2);
        assertThat(store.history("r1")).hasSize(3);
    }

    @Test
    void changesNothingWhereTheRunHasGoneOn() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.RUNNING, entry(2, "X"))));

        assertThatThrownBy(() -> done(store.append(moved("r1", 1, Status.WAITING, two("s2")))))
                .isInstanceOf(LostOwnershipException.class);
        assertThat(store.find("r1").orElseThrow().run()).isEqualTo(run("r1", "joao"));
        assertThat(store.history("r1")).hasSize(2);
    }

    @Test
    void changesNothingWhereAnotherRunHasTheSlot() {
        done(store.create(created(version(run("r1", "joao"), 1), Status.RUNNING)));
        done(store.create(created(version(run("r2", "joao"), 2), Status.RUNNING)));
        String taken = version(run("r2", "joao"), 2).slot().orElseThrow();

        assertThatThrownBy(() -> done(store.append(moved("r1", 1, Status.WAITING, two(taken)))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        holder -> assertThat(holder.holder().runId()).isEqualTo("r2"));
        assertThat(store.find("r1").orElseThrow().run()).isEqualTo(version(run("r1", "joao"), 1));
        assertThat(store.history("r1")).hasSize(1);
    }

    @Test
    void releasesTheSlotOfTheVersionThatIsLeft() {
        done(store.create(created(version(run("r1", "joao"), 1), Status.RUNNING)));
        String other = version(run("r1", "joao"), 2).slot().orElseThrow();
        done(store.append(moved("r1", 1, Status.WAITING, two(other))));

        done(store.create(created(version(run("r2", "joao"), 1), Status.RUNNING)));
        assertThatThrownBy(() -> done(store.create(created(version(run("r3", "joao"), 2), Status.RUNNING))))
                .isInstanceOf(SlotTakenException.class);
    }

    @Test
    void holdsNoSlotWhileItHasFailed() {
        done(store.create(created(version(run("r1", "joao"), 1), Status.RUNNING)));
        done(store.append(append("r1", Status.FAILED, entry(2, "X"))));
        String other = version(run("r1", "joao"), 2).slot().orElseThrow();
        done(store.append(moved("r1", 2, Status.FAILED, two(other))));

        done(store.create(created(version(run("r2", "joao"), 2), Status.RUNNING)));
        assertThatThrownBy(() -> done(store.append(append("r1", Status.RUNNING, entry(4, "RETRIED")))))
                .isInstanceOf(SlotTakenException.class);
    }

    @Test
    void movesManyAmongThoseThatStay() {
        List<CompletionStage<Void>> created = IntStream.range(0, 60)
                .mapToObj(number -> store.create(running("r" + number, "k" + number)))
                .toList();
        created.forEach(Samples::done);
        List<CompletionStage<Void>> appended = IntStream.range(0, 60)
                .mapToObj(number -> store.append(
                        number % 2 == 0
                                ? moved("r" + number, 1, Status.WAITING, two("s" + number))
                                : append("r" + number, Status.WAITING, entry(2, "X"))))
                .toList();
        appended.forEach(Samples::done);

        assertThat(IntStream.range(0, 60)
                        .mapToObj(number -> store.find("r" + number).orElseThrow()))
                .allSatisfy(stored -> {
                    int number = Integer.parseInt(stored.run().runId().substring(1));
                    assertThat(stored.run().version()).isEqualTo(number % 2 == 0 ? 2 : 1);
                    assertThat(stored.entries()).isEqualTo(2);
                });
    }
}

package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.WORKFLOW;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.created;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static dev.parasol.jdbc.Samples.run;
import static dev.parasol.jdbc.Samples.running;
import static dev.parasol.jdbc.Samples.unfinished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.SlotTakenException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No two runs hold a slot at a time. */
class SlotContractTest extends StoreContract {

    @Test
    void refusesASlotThatIsTakenAndNamesItsHolder() {
        done(store.create(running("r1", "joao")));
        assertThatThrownBy(() -> done(store.create(running("r2", "joao"))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.holder()).isEqualTo(run("r1", "joao")));
        assertThat(store.find("r2")).isEmpty();
        assertThat(store.history("r2")).isEmpty();
    }

    @Test
    void takesAnyNumberOfRunsWithoutASlot() {
        for (String runId : List.of("r1", "r2")) {
            Run run = run(runId, "joao");
            done(store.create(created(
                    new Run(
                            runId,
                            run.workflow(),
                            run.id(),
                            run.key(),
                            1,
                            "f1",
                            Optional.empty(),
                            START,
                            Map.of(),
                            Map.of()),
                    Status.RUNNING)));
        }
        assertThat(store.find(WORKFLOW, "userid::joao", OptionalInt.empty())).hasSize(2);
    }

    @Test
    void releasesTheSlotOfARunThatEnds() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.COMPLETED, entry(2, "X"))));
        done(store.create(running("r2", "joao")));
        assertThat(store.find("r1").orElseThrow().run().slot())
                .isEqualTo(run("r1", "joao").slot());
        assertThat(store.find("r2")).isPresent();
    }

    @Test
    void takesTheSlotAgainForARunThatGoesOn() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.FAILED, entry(2, "X"))));
        done(store.append(append("r1", Status.RUNNING, entry(3, "RETRIED"))));
        assertThatThrownBy(() -> done(store.create(running("r2", "joao")))).isInstanceOf(SlotTakenException.class);
    }

    @Test
    void refusesToGoOnWhereAnotherRunHasTakenTheSlot() {
        done(store.create(running("r1", "joao")));
        done(store.append(append("r1", Status.FAILED, entry(2, "X"))));
        done(store.create(running("r2", "joao")));
        assertThatThrownBy(() -> done(store.append(append("r1", Status.RUNNING, entry(3, "RETRIED")))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.holder().runId()).isEqualTo("r2"));
        assertThat(store.history("r1")).hasSize(2);
        assertThat(store.find("r1").orElseThrow().state().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void letsOneOfManyStartsHaveTheSlot() {
        List<CompletableFuture<Boolean>> starts = IntStream.range(0, 64)
                .mapToObj(i -> store.create(running("r" + i, "joao")))
                .map(stage -> stage.handle((done, failure) -> failure == null).toCompletableFuture())
                .toList();
        assertThat(starts.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(unfinished(store)).hasSize(1);
    }

    @Test
    void handsTheSlotToTheNextRun() {
        done(store.create(running("r1", "joao")));
        done(store.continueAsNew(append("r1", Status.COMPLETED, entry(2, "X")), running("r2", "joao")));
        assertThat(store.find("r1").orElseThrow().state().status()).isEqualTo(Status.COMPLETED);
        assertThat(store.history("r1")).hasSize(2);
        assertThat(store.history("r2")).containsExactly(entry(1, "STARTED"));
        assertThatThrownBy(() -> done(store.create(running("r3", "joao")))).isInstanceOf(SlotTakenException.class);
    }

    @Test
    void doesNotEndARunWhoseNextOneFindsNoSlot() {
        done(store.create(running("r1", "joao")));
        done(store.create(running("r2", "maria")));
        assertThatThrownBy(() -> done(
                        store.continueAsNew(append("r1", Status.COMPLETED, entry(2, "X")), running("r3", "maria"))))
                .isInstanceOfSatisfying(
                        SlotTakenException.class,
                        taken -> assertThat(taken.holder().runId()).isEqualTo("r2"));
        assertThat(store.find("r1").orElseThrow().state().status()).isEqualTo(Status.RUNNING);
        assertThat(store.history("r1")).hasSize(1);
        assertThat(store.find("r3")).isEmpty();
    }
}

package dev.parasol.runtime.core;

import static dev.parasol.runtime.core.Run.payload;
import static dev.parasol.runtime.instance.Status.COMPLETED;
import static dev.parasol.runtime.instance.Status.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Verdict.AlreadyRecorded;
import dev.parasol.runtime.core.Verdict.Refused;
import dev.parasol.runtime.definition.Sketch;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static Sketch approval() {
        return Sketch.startingAt("A")
                .on("A.ok", "Approval")
                .on("A.no", "end")
                .on("Approval.yes", "B")
                .on("Approval.no", "end")
                .on("B.ok", "end")
                .await("Approval");
    }

    @Test
    void endsTheAwaitThatTakesIt() {
        Run run = Run.of(approval()).returns("A", "A.ok").receives("Approval.yes");

        assertThat(run.started()).containsExactly("B");
        assertThat(run.state().outcome("Approval")).contains(payload("Approval.yes"));
    }

    @Test
    void isKeptUntilItsAwaitStarts() {
        Run run = Run.of(approval()).receives("Approval.yes");

        assertThat(run.commands()).isEmpty();
        assertThat(run.state().status()).isEqualTo(RUNNING);
        assertThat(run.state().keptEvents()).containsExactly(payload("Approval.yes"));
        run.returns("A", "A.ok");
        assertThat(run.started()).containsExactly("B");
        assertThat(run.state().keptEvents()).isEmpty();
    }

    @Test
    void setsNoTimeoutForAnAwaitWhoseEventIsThereAlready() {
        Run run = Run.of(approval().await("Approval", Duration.ofDays(1), "Approval.no"))
                .receives("Approval.yes")
                .returns("A", "A.ok");

        assertThat(run.commands()).allMatch(command -> command instanceof Command.RunStep);
    }

    @Test
    void deliversKeptEventsToTheirOwnAwaits() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "V")
                        .on("V.yes", "W")
                        .on("W.yes", "end")
                        .await("V")
                        .await("W"))
                .receives("W.yes")
                .receives("V.yes")
                .returns("A", "A.ok");

        assertThat(run.state().status()).isEqualTo(COMPLETED);
        assertThat(run.state().outcomes()).extracting(State.Recorded::node).containsExactly("A", "V", "W");
    }

    @Test
    void isAcknowledgedButRecordedOnceWhenItIsSentTwice() {
        Run run = Run.of(approval()).returns("A", "A.ok").receives("e1", "Approval.yes");

        assertThat(run.sent(Optional.of("e1"), "Approval.yes")).isEqualTo(new AlreadyRecorded());
    }

    @Test
    void isAcknowledgedWhenItIsSentAgainAfterTheEnd() {
        Run run = Run.of(approval()).returns("A", "A.ok").receives("e1", "Approval.no");

        assertThat(run.state().status()).isEqualTo(COMPLETED);
        assertThat(run.sent(Optional.of("e1"), "Approval.no")).isEqualTo(new AlreadyRecorded());
    }

    @Test
    void isRefusedWithWhatIsAwaitedWhenNothingAwaitsIt() {
        Run run = Run.of(approval()).returns("A", "A.ok");

        assertThat(run.sent(Optional.empty(), "com.acme.Other$Thing"))
                .isEqualTo(new Refused("Other.Thing is not awaited; now yes, no"));
    }

    @Test
    void isRefusedWhenItsAwaitHasItsEventAlready() {
        Run run = Run.of(approval()).receives("Approval.yes");

        assertThat(run.sent(Optional.empty(), "Approval.no"))
                .isEqualTo(new Refused("no is not awaited: Approval has its event already; nothing is"));
    }

    @Test
    void isRefusedWhenItsAwaitHasEnded() {
        Run run = Run.of(approval()).returns("A", "A.ok").receives("Approval.yes");

        assertThat(run.sent(Optional.empty(), "Approval.yes"))
                .isEqualTo(new Refused("yes is not awaited: Approval has ended with yes; nothing is"));
    }

    @Test
    void isRefusedWhenItsAwaitWasSkipped() {
        Run run = Run.of(Sketch.startingAt("A")
                        .on("A.ok", "V")
                        .on("A.no", "W")
                        .on("V.yes", "end")
                        .on("W.yes", "X")
                        .on("X.go", "end")
                        .await("V")
                        .await("W")
                        .await("X"))
                .returns("A", "A.no");

        assertThat(run.sent(Optional.empty(), "V.yes"))
                .isEqualTo(new Refused("yes is not awaited: V was skipped; now yes, later go"));
    }

    @Test
    void isRefusedOnceTheInstanceHasEnded() {
        Run run = Run.of(approval()).returns("A", "A.no");

        assertThat(run.sent(Optional.empty(), "Approval.yes"))
                .isEqualTo(new Refused("yes is not awaited; the instance is COMPLETED"));
    }

    @Test
    void isKeptWhileTheInstanceWaitsToBegin() {
        Run run = Run.of(approval(), true, Optional.of(Duration.ofHours(1)), Optional.empty())
                .receives("Approval.no")
                .waits(Duration.ofHours(1))
                .fires(new Timer.StartDelay())
                .returns("A", "A.ok");

        assertThat(run.state().status()).isEqualTo(COMPLETED);
    }

    @Test
    void namesTheAwaitThatItEnds() {
        Core core = Core.of(approval().definition());

        assertThat(core.awaitOf("Approval.yes")).contains("Approval");
        assertThat(core.awaitOf("A.ok")).isEmpty();
    }
}

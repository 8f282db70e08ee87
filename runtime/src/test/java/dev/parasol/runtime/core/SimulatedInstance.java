package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.definition.Definition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An instance as the core has it and as it plainly should be. After every decision the {@link Agreement} has to hold. */
abstract class SimulatedInstance {

    final Definition definition;
    final Core core;
    final NaiveInstance naive;
    final SimulatedEngine engine = new SimulatedEngine();
    final List<Decision> history = new ArrayList<>();
    State state;
    Instant now = Run.START;
    private final Agreement agreement;

    SimulatedInstance(Definition definition) {
        this.definition = definition;
        this.core = Core.of(definition);
        this.naive = new NaiveInstance(definition);
        this.agreement = new Agreement(core, naive);
        this.state = core.nothing();
    }

    final void append(Decision decision) {
        history.add(decision);
        naive.apply(decision);
        Advance advance = core.advance(state, decision);
        state = advance.state();
        engine.obey(advance.commands());
        agreement.check(state, engine);
    }

    /** Takes up what was recorded elsewhere. */
    final void take(List<Decision> recorded, Instant at) {
        now = at;
        for (Decision decision : recorded) {
            history.add(decision);
            naive.apply(decision);
            state = core.advance(state, decision).state();
            recover();
            agreement.check(state, engine);
        }
    }

    /** The process dies, and another one reads the history. */
    final void crash() {
        state = core.replay(history);
        recover();
    }

    private void recover() {
        engine.crash();
        engine.obey(core.underWay(state));
    }

    final void fire(Timer timer) {
        Instant due = engine.due(timer);
        if (now.isBefore(due)) {
            assertThat(core.due(state, timer, due.minusNanos(1), Run::payload)).isEmpty();
            now = due;
        }
        engine.forget(timer);
        append(core.due(state, timer, now, Run::payload).orElseThrow());
        assertThat(core.due(state, timer, now, Run::payload)).isEmpty();
    }

    final void fireNext() {
        assertThat(engine.timers()).as("timers of %s", state).isNotEmpty();
        fire(engine.timers().stream().min(Comparator.comparing(engine::due)).orElseThrow());
    }

    final void send(String event, Optional<String> eventId) {
        Verdict verdict = core.resume(state, eventId, Run.payload(event), now);
        Agreement.same(event + " accepted", verdict instanceof Verdict.Accepted, isExpected(event));
        if (verdict instanceof Verdict.Accepted accepted) {
            append(accepted.decision());
            eventId.ifPresent(id -> assertThat(core.resume(state, Optional.of(id), Run.payload(event), now))
                    .isEqualTo(new Verdict.AlreadyRecorded()));
        } else {
            assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        }
    }

    /** Whether the event will end its await, should that be reached. */
    private boolean isExpected(String event) {
        String node = RandomGraphs.nodeOf(event);
        Phase phase = naive.phase(node);
        return core.awaitOf(event).isPresent()
                && !naive.status().isEnded()
                && !naive.isCompensating()
                && (phase == Phase.ACTIVE || phase == Phase.PENDING || phase == Phase.HELD)
                && naive.received.stream()
                        .noneMatch(other -> RandomGraphs.nodeOf(other).equals(node));
    }

    /** What has to hold of the whole history. */
    final void checkHistory() {
        agreement.checkPrefixes(history);
        agreement.checkEvents(state, history);
    }
}

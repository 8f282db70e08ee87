package dev.parasol.runtime.simulation;

import dev.parasol.runtime.core.Argument;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Phase;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.core.UnfittingDecisionException;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.engine.Inside;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.RunState;
import dev.parasol.runtime.spi.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Watches what reaches the store, and says what must not be. It remembers the first violation instead of throwing it where
 * an engine could catch it.
 */
final class Oracle {

    /** A run by what has reached the store: the pure core's states after each of its decisions, the last one last. */
    record Known(Run run, int number, List<State> states, Map<String, Integer> events, int[] retries) {

        State state() {
            return states.get(states.size() - 1);
        }
    }

    private static final NumberCodec CODEC = new NumberCodec();

    private final Core core;
    private final Map<String, Known> runs = new LinkedHashMap<>();
    private final Map<String, String> slots = new HashMap<>();
    private final List<Runnable> acknowledged = new ArrayList<>();
    private String violation;
    private int decisions;

    Oracle(Definition definition) {
        core = Core.of(definition);
    }

    Core core() {
        return core;
    }

    List<Known> runs() {
        return List.copyOf(runs.values());
    }

    int decisions() {
        return decisions;
    }

    /** What every run came to. */
    String digest() {
        return runs.values().stream()
                .map(known -> known.state().toString())
                .toList()
                .toString();
    }

    /** In which place a run was created. */
    int number(String runId) {
        return runs.get(runId).number();
    }

    void require(boolean holds, Supplier<String> what) {
        if (!holds && violation == null) {
            violation = what.get();
        }
    }

    /** Throws the first violation, if there was one. */
    void judge() {
        if (violation != null) {
            throw new AssertionError(violation);
        }
    }

    void created(Store.NewRun created) {
        Run run = created.run();
        Known known = new Known(run, runs.size(), new ArrayList<>(), new HashMap<>(), new int[1]);
        require(runs.put(run.runId(), known) == null, () -> run + " was created twice");
        follow(known, created.entries(), created.state());
    }

    void appended(Store.Append append) {
        follow(runs.get(append.runId()), append.entries(), append.state());
    }

    /** Each entry is the next one, and a decision that the core could make in the state before it. */
    private void follow(Known known, List<Entry> entries, RunState shown) {
        for (Entry entry : entries) {
            State before = known.states().isEmpty() ? core.nothing() : known.state();
            require(entry.seq() == before.size() + 1, () -> entry + " follows " + before.size() + " entries");
            Decision decision = Inside.decision(entry);
            try {
                known.states().add(core.advance(before, decision).state());
            } catch (UnfittingDecisionException unfitting) {
                require(false, () -> decision + " does not fit " + before + ": " + unfitting.getMessage());
            }
            if (decision instanceof Decision.EventReceived received) {
                received.eventId().ifPresent(id -> known.events().merge(id, 1, Integer::sum));
            }
            known.retries()[0] += decision instanceof Decision.Retried ? 1 : 0;
            decisions++;
        }
        require(
                shown.status() == known.state().status(),
                () -> "the store shows " + shown.status() + " but the history adds up to " + known.state());
        holdSlot(known);
    }

    private void holdSlot(Known known) {
        String runId = known.run().runId();
        known.run().slot().ifPresent(slot -> {
            if (known.state().status().isEnded()) {
                slots.remove(slot, runId);
            } else {
                String other = slots.put(slot, runId);
                require(
                        other == null || other.equals(runId),
                        () -> "runs " + other + " and " + runId + " share " + slot);
            }
        });
    }

    /** A step begins: all that it takes is recorded, and so is that it may run. */
    void runs(Life life, String runId, String step, Arguments arguments) {
        Known known = runs.get(runId);
        require(known != null, () -> step + " runs for a run that is not recorded");
        if (known == null) {
            return;
        }
        Phase phase = known.state().phase(step);
        require(
                Set.of(Phase.ACTIVE, Phase.DONE, Phase.FAILED, Phase.INTERRUPTED)
                        .contains(phase),
                () -> step + " runs while it is " + phase + " in " + known.state());
        require(
                !life.recorded.contains(runId + step),
                () -> step + " runs on an engine that has recorded what it ended in: " + known.state());
        List<Argument> expected = core.arguments(known.state(), step);
        for (int index = 0; index < expected.size(); index++) {
            require(
                    isGiven(expected.get(index), arguments, index),
                    () -> step + " is not called as " + expected + " in " + known.state());
        }
    }

    private static boolean isGiven(Argument expected, Arguments arguments, int index) {
        if (!(expected instanceof Argument.Given given)) {
            return expected instanceof Argument.Context
                    || arguments.find(index, Object.class).isEmpty();
        }
        Optional<Object> value = given.optional()
                ? arguments.find(index, Object.class)
                : Optional.of(arguments.get(index, Object.class));
        return value.filter(actual ->
                        actual.getClass().getName().equals(given.payload().type())
                                && Arrays.equals(
                                        CODEC.encode(actual), given.payload().bytes()))
                .isPresent();
    }

    /** Something was acknowledged: it holds now, and at the end. */
    void acknowledged(Supplier<String> what, BooleanSupplier holds) {
        require(holds.getAsBoolean(), () -> what.get() + " was acknowledged but is not recorded");
        acknowledged.add(() -> require(holds.getAsBoolean(), () -> what.get() + " was acknowledged and got lost"));
    }

    /** What an engine shows of a run is what a prefix of its history adds up to. */
    void shown(Instance instance) {
        int length = instance.history().size();
        Known known = runs.get(instance.runId());
        require(known != null && length <= known.states().size(), () -> instance + " shows more than is recorded");
        if (known != null && length <= known.states().size()) {
            State state = known.states().get(length - 1);
            require(
                    instance.status() == state.status() && instance.active().equals(state.active()),
                    () -> instance + " is shown as " + instance.status() + " with " + instance.active() + ", but "
                            + state);
        }
    }

    boolean hasEvent(String runId, String eventId) {
        return runs.get(runId).events().containsKey(eventId);
    }

    boolean isKnown(String runId) {
        return runs.containsKey(runId);
    }

    /** How often a run has been retried. */
    int retries(String runId) {
        return runs.get(runId).retries()[0];
    }

    Status status(String runId) {
        return runs.get(runId).state().status();
    }

    boolean isOver() {
        return runs.values().stream().allMatch(known -> known.state().status().isEnded());
    }

    /** What has to hold when everything has ended. */
    void checkEnd(Store store) {
        acknowledged.forEach(Runnable::run);
        require(slots.isEmpty(), () -> "slots are held by runs that have ended: " + slots);
        for (Known known : runs.values()) {
            known.events().forEach((id, times) -> require(times == 1, () -> "event " + id + " was recorded twice"));
            checkReplay(known, store.history(known.run().runId()));
        }
        judge();
    }

    private void checkReplay(Known known, List<Entry> history) {
        State replayed = core.replay(history.stream().map(Inside::decision).toList());
        require(
                replayed.toString().equals(known.state().toString()),
                () -> "the history adds up to " + replayed + ", but " + known.state() + " was reached");
    }
}

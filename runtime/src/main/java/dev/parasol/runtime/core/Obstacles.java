package dev.parasol.runtime.core;

import dev.parasol.OnFailure;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.instance.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in the way of an instance that rests and whose nodes all lead somewhere. */
record Obstacles(Plan from, Plan to, State state, Landing place) {

    /** Why the instance cannot be moved like that; empty if it can. */
    Optional<Hindrance> to(Decision.Migrated decision) {
        return meeting(decision)
                .or(this::outOfOrder)
                .or(this::delayLost)
                .or(this::undoLost)
                .or(() -> lost(new Landing(from, state, to, decision).state()));
    }

    private Optional<Hindrance> meeting(Decision.Migrated decision) {
        Map<String, String> sources = new HashMap<>();
        for (Map.Entry<String, String> move : decision.moves().entrySet()) {
            String other = sources.put(move.getValue(), move.getKey());
            if (other != null) {
                return hindrance(
                        Reason.NO_TARGET,
                        "it rests at %s and at %s, which both lead to %s"
                                .formatted(shown(other), shown(move.getKey()), shown(move.getValue())));
            }
        }
        return Optional.empty();
    }

    /** What rests must not come after something else that does, and what has ended must not come after it at all. */
    private Optional<Hindrance> outOfOrder() {
        Outlook outlook = place.outlook();
        for (int node = 0; node < to.nodeCount(); node++) {
            boolean ended = from.find(to.name(node))
                    .filter(old -> state.nodes()[old].outcome() != null)
                    .isPresent();
            if (ended && outlook.isOpen(node)) {
                return outOfOrder(node, "has ended");
            }
            if (outlook.arrivals().containsKey(node) && outlook.before(node).isPresent()) {
                return outOfOrder(node, "waits");
            }
        }
        return Optional.empty();
    }

    private Optional<Hindrance> outOfOrder(int node, String stands) {
        String first = place.outlook()
                .before(node)
                .map(before -> "comes after " + shown(to.name(before)) + ", which has not ended")
                .orElse("is to run");
        return hindrance(
                Reason.OUT_OF_ORDER,
                "%s %s, but in version %d it %s".formatted(shown(to.name(node)), stands, version(), first));
    }

    private Optional<Hindrance> delayLost() {
        return place.delays()
                .lost()
                .flatMap(target -> hindrance(
                        Reason.DELAY_LOST,
                        "a delay before %s is under way, which version %d has no transition for"
                                .formatted(target, version())));
    }

    private Optional<Hindrance> undoLost() {
        if (state.progress().start() == null || state.progress().started().onFailure() != OnFailure.COMPENSATE) {
            return Optional.empty();
        }
        return state.outcomes().stream()
                .filter(ended -> isUndoable(from.index(ended.node())) && !isUndoableThere(ended))
                .findFirst()
                .flatMap(ended -> hindrance(
                        Reason.UNDO_LOST,
                        "%s has ended, and version %d could not undo it".formatted(shown(ended.node()), version())));
    }

    private boolean isUndoable(int node) {
        return state.nodes()[node].isUndoable(from.node(node));
    }

    private boolean isUndoableThere(State.Recorded ended) {
        return to.find(ended.node())
                .filter(node -> to.node(node) instanceof StepNode step
                        && step.outcomes().contains(ended.outcome().type())
                        && step.compensates(ended.outcome().type()))
                .isPresent();
    }

    private Optional<Hindrance> lost(State landed) {
        return eventLost(landed)
                .or(() -> state.status() == Status.PENDING
                        ? Optional.empty()
                        : new Certainty(to, landed)
                                .lacking()
                                .map(text ->
                                        new Hindrance(Reason.DATA_MISSING, "in version " + version() + " " + text)));
    }

    /** Each event that was kept needs an await of its own that is still to begin. */
    private Optional<Hindrance> eventLost(State landed) {
        Set<Integer> taken = new HashSet<>();
        List<Payload> kept = landed.keptEvents();
        return kept.stream()
                .filter(event -> !isAwaited(landed, to.awaitOf(event.type()), taken))
                .findFirst()
                .flatMap(event -> hindrance(
                        Reason.EVENT_LOST,
                        "it has got %s early, which version %d would not await any more"
                                .formatted(shown(event.type()), version())));
    }

    private static boolean isAwaited(State landed, @Nullable Integer await, Set<Integer> taken) {
        if (await == null || !taken.add(await)) {
            return false;
        }
        Phase phase = landed.nodes()[await].phase();
        return phase == Phase.PENDING || (Standstill.isBegun(phase) && phase != Phase.ACTIVE);
    }

    private static Optional<Hindrance> hindrance(Reason reason, String text) {
        return Optional.of(new Hindrance(reason, text));
    }

    private static String shown(String name) {
        return Expected.shown(name);
    }

    private int version() {
        return to.definition().version();
    }
}

package dev.parasol.runtime.core;

import dev.parasol.runtime.core.Passage.Closed;
import dev.parasol.runtime.core.Passage.Open;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The way from one definition to another, for instances that rest. Has no state of its own, so it serves any number of
 * instances and threads.
 */
public final class Crossing {

    private final Plan from;
    private final Plan to;
    private final Map<String, String> moves;
    private final Set<String> staying;

    /**
     * The way between two definitions.
     *
     * @param moves where nodes lead whose instances rest there; others lead to the node of the same name
     * @param staying the nodes where instances are left alone
     */
    public Crossing(Core from, Core to, Map<String, String> moves, Set<String> staying) {
        this.from = from.plan();
        this.to = to.plan();
        this.moves = Map.copyOf(moves);
        this.staying = Set.copyOf(staying);
    }

    /** What nodes of the new version are to count as ended with. */
    @FunctionalInterface
    public interface Supplies {

        /**
         * The outcomes, by node.
         *
         * @param wanted whether an instance has nothing of a node yet and will not run it any more
         */
        Map<String, Payload> of(Predicate<String> wanted);
    }

    /**
     * Whether an instance can be moved, and how.
     *
     * @param state where it stands under the definition that it comes from
     */
    public Passage decide(State state, Supplies supplies, String by, String why, Instant at) {
        Optional<Hindrance> hindrance = Standstill.hindrance(from, state);
        if (hindrance.isPresent()) {
            return new Closed(hindrance.get());
        }
        Set<String> rest = Standstill.of(from, state).names();
        return rest.stream()
                .map(this::hindranceAt)
                .flatMap(Optional::stream)
                .findFirst()
                .<Passage>map(Closed::new)
                .orElseGet(() -> decide(state, decision(rest, by, why, at), supplies));
    }

    private Optional<Hindrance> hindranceAt(String node) {
        if (staying.contains(node)) {
            String why = "it rests at %s, which stays on version %d".formatted(shown(node), version(from));
            return Optional.of(new Hindrance(Reason.STAYS, why));
        }
        String nowhere = "it rests at %s, which leads nowhere in version %d".formatted(shown(node), version(to));
        return to.find(target(node)).isPresent()
                ? Optional.empty()
                : Optional.of(new Hindrance(Reason.NO_TARGET, nowhere));
    }

    private Decision.Migrated decision(Set<String> rest, String by, String why, Instant at) {
        Map<String, String> led = new LinkedHashMap<>();
        rest.forEach(node -> led.put(node, target(node)));
        return new Decision.Migrated(
                Basis.of(from.definition()), Basis.of(to.definition()), led, Map.of(), by, why, at);
    }

    private String target(String node) {
        return moves.getOrDefault(node, node);
    }

    private Passage decide(State state, Decision.Migrated bare, Supplies supplies) {
        Landing place = new Landing(from, state, to, bare);
        Decision.Migrated decision = new Decision.Migrated(
                bare.from(),
                bare.to(),
                bare.moves(),
                state.status() == Status.PENDING ? Map.of() : supplies.of(node -> isWanted(place, node)),
                bare.by(),
                bare.why(),
                bare.at());
        return new Obstacles(from, to, state, place)
                .to(decision)
                .<Passage>map(Closed::new)
                .orElseGet(() -> new Open(decision));
    }

    private boolean isWanted(Landing place, String name) {
        return to.find(name)
                .filter(node -> !place.outlook().isOpen(node) && place.ended(node) == null)
                .isPresent();
    }

    private static String shown(String name) {
        return Expected.shown(name);
    }

    private static int version(Plan plan) {
        return plan.definition().version();
    }

    /**
     * The state of an instance after it was moved.
     *
     * @throws UnfittingDecisionException if the decision does not lead from the one definition to the other
     */
    public static State arrive(Core from, State state, Core to, Decision.Migrated decision) {
        Landing place = new Landing(from.plan(), state, to.plan(), decision);
        if (place.delays().lost().isPresent()) {
            throw new UnfittingDecisionException("decision " + (state.size() + 1) + " does not fit: a delay before "
                    + place.delays().lost().get() + " has no place; " + decision);
        }
        return place.state();
    }
}

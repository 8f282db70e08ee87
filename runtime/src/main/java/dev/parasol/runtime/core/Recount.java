package dev.parasol.runtime.core;

import java.util.function.Function;

/**
 * Goes through a history from definition to definition, and gives each step that ended the attempt which it is in by then: a
 * step that an instance comes to a second time, on another version, has had one before.
 */
final class Recount {

    private final Function<Basis, Core> cores;
    private Core core;
    private State state;

    /**
     * The beginning of a history.
     *
     * @param first what it begins with
     * @param cores what it goes by after each move
     */
    Recount(Core first, Function<Basis, Core> cores) {
        this.cores = cores;
        this.core = first;
        this.state = first.nothing();
    }

    /** The next decision, with its attempt. */
    Decision next(Decision decision) {
        Decision counted = counted(decision);
        if (counted instanceof Decision.Migrated moved) {
            Core to = cores.apply(moved.to());
            state = Crossing.arrive(core, state, to, moved);
            core = to;
        } else {
            state = core.advance(state, counted).state();
        }
        return counted;
    }

    private Decision counted(Decision decision) {
        if (decision instanceof Decision.StepCompleted completed) {
            int attempt = state.attempt(completed.node());
            return new Decision.StepCompleted(completed.node(), attempt, completed.outcome(), completed.at());
        }
        if (decision instanceof Decision.StepGaveUp gaveUp) {
            int attempt = state.attempt(gaveUp.node());
            return new Decision.StepGaveUp(gaveUp.node(), attempt, gaveUp.failure(), gaveUp.outcome(), gaveUp.at());
        }
        return decision;
    }
}

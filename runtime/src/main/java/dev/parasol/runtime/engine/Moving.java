package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Crossing;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Hindrance;
import dev.parasol.runtime.core.Passage;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.core.Verdict;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.error.NotMovableException;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.spi.Run;
import java.time.Instant;
import java.util.Optional;

/** Whether a run can be moved to another version, by the migrations in this process's code. */
record Moving(Kernel kernel) {

    /** What a run's operator is told. */
    Verdict verdict(LiveRun run, MoveOrder order, Instant now) {
        Passage passage = passage(run.run(), run.view().state(), order, now);
        if (passage instanceof Passage.Open open) {
            return new Verdict.Accepted(open.decision());
        }
        return new Verdict.Refused(NotMovable.told(((Passage.Closed) passage).hindrance()));
    }

    /**
     * Whether a run can be moved.
     *
     * @param state where it stands
     */
    Passage passage(Run run, State state, MoveOrder order, Instant now) {
        if (run.version() != order.from()) {
            return closed(Reason.NOT_ON_VERSION, "it is on version " + run.version());
        }
        Optional<WorkflowCode> code = kernel.registry().find(run.workflow());
        Optional<Migration> migration = code.flatMap(known -> known.migration(order.from(), order.to()));
        if (migration.isEmpty()) {
            return closed(
                    Reason.TROUBLE,
                    "node %s, which has it in hand, has no migration from version %d to %d in its code"
                            .formatted(kernel.settings().nodeName(), order.from(), order.to()));
        }
        return passage(run, state, order, now, code.get(), migration.get());
    }

    private Passage passage(
            Run run, State state, MoveOrder order, Instant now, WorkflowCode code, Migration migration) {
        Core from = kernel.coreOf(run);
        if (!code.isCompiled(from)) {
            return closed(
                    Reason.NOT_ON_VERSION,
                    "the graph that it runs on is no longer that of version " + order.from() + " in the code");
        }
        Crossing crossing = code.crossing(migration);
        try {
            Conversions supplies = new Conversions(kernel, code, migration, from, state);
            return crossing.decide(state, supplies, order.by(), order.why(), now);
        } catch (NotMovableException failed) {
            return closed(failed.reason(), String.valueOf(failed.getMessage()));
        }
    }

    private static Passage closed(Reason reason, String why) {
        return new Passage.Closed(new Hindrance(reason, why));
    }

    /** The run as it is after a decision that moves it. */
    Arrival arrival(LiveRun run, Decision.Migrated decision) {
        WorkflowCode code = kernel.registry().find(run.run().workflow()).orElseThrow();
        Core to = code.core(code.dispatcher().definition(decision.to().version()));
        return Arrival.of(
                run,
                to,
                decision,
                Keys.slot(code.dispatcher(), run.run().id(), decision.to().version()));
    }
}

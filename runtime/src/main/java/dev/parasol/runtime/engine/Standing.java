package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.spi.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a run is kept in hand. It is while something happens or is about to; else it rests in the store, costs no memory,
 * and is taken in hand by whichever node comes first when its moment has come or a caller wants something of it.
 */
record Standing(Settings settings) {

    /** What happens within this time is not worth giving the run away for. */
    static final Duration SOON = Duration.ofSeconds(10);

    /**
     * Where a run stands. One that lacks code is in hand until it is {@link LiveRun put back}.
     *
     * @param asOf what is due by then, or soon after, keeps it in hand, whatever the clock shows by now
     */
    RunState of(Core core, View view, Instant asOf) {
        Instant updatedAt = view.state().updatedAt();
        if (view.status().isEnded()) {
            return RunState.atRest(view.status(), updatedAt, Optional.empty());
        }
        Optional<Instant> next = next(core, view);
        return view.stall().isNone() && !isSoon(next, asOf)
                ? RunState.atRest(view.status(), updatedAt, next)
                : RunState.inHand(view.status(), updatedAt, settings.node());
    }

    /** Where a run stands that is put back, whatever it lacks. */
    RunState atRest(Core core, View view) {
        return RunState.atRest(view.status(), view.state().updatedAt(), next(core, view));
    }

    /** Whether something happens now or soon. */
    boolean isBusy(Core core, View view) {
        return isSoon(next(core, view), settings.clock().now());
    }

    private static boolean isSoon(Optional<Instant> due, Instant now) {
        return due.isPresent() && !due.get().isAfter(Moments.after(now, SOON));
    }

    /** When the next thing happens by itself that there is code for. */
    private static Optional<Instant> next(Core core, View view) {
        return core.nextDue(view.state(), view.stall().nodes());
    }
}

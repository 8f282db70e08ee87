package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.spi.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a run is kept in hand. It is while something happens or is about to; else it rests in the store, costs no memory,
 * and is taken in hand by whichever node comes first when its moment has come or a caller wants something of it.
 */
record Standing(Settings settings) {

    /** What happens within this time is not worth giving the run away for. */
    static final Duration SOON = Duration.ofSeconds(10);

    /** Where a run stands. One that lacks code is in hand until it is {@link LiveRun put back}. */
    RunState of(Core core, View view) {
        Instant updatedAt = view.state().updatedAt();
        if (view.status().isEnded()) {
            return RunState.atRest(view.status(), updatedAt, Optional.empty());
        }
        return view.stall().isNone() && !isBusy(core, view)
                ? atRest(core, view)
                : RunState.inHand(view.status(), updatedAt, settings.node());
    }

    /** Where a run stands that is put back, whatever it lacks. */
    RunState atRest(Core core, View view) {
        return RunState.atRest(view.status(), view.state().updatedAt(), next(core, view));
    }

    /** Whether something happens now or soon. */
    boolean isBusy(Core core, View view) {
        Instant soon = Moments.after(settings.clock().now(), SOON);
        for (Command command : core.underWay(view.state())) {
            Instant due = due(command, view.stall());
            if (due != null && !due.isAfter(soon)) {
                return true;
            }
        }
        return false;
    }

    /** When the next thing happens by itself that there is code for. */
    private static Optional<Instant> next(Core core, View view) {
        return core.underWay(view.state()).stream()
                .flatMap(command -> Stream.ofNullable(due(command, view.stall())))
                .min(Instant::compareTo);
    }

    private static @Nullable Instant due(Command command, Stall stall) {
        if (command instanceof Command.Call call) {
            return stall.nodes().contains(call.node()) ? null : call.notBefore();
        }
        return command instanceof Command.SetTimer timer ? timer.due() : null;
    }
}

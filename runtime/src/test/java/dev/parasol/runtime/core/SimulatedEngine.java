package dev.parasol.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.core.Command.Call;
import dev.parasol.runtime.core.Command.ClearTimer;
import dev.parasol.runtime.core.Command.Ended;
import dev.parasol.runtime.core.Command.Interrupt;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.instance.Status;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers what commands ask for, and does nothing of its own. */
final class SimulatedEngine {

    private final Map<String, Call> running = new HashMap<>();
    private final Map<Timer, Instant> timers = new HashMap<>();
    private Optional<Status> ended = Optional.empty();

    void obey(List<Command> commands) {
        ended = Optional.empty();
        commands.forEach(this::obey);
    }

    private void obey(Command command) {
        if (command instanceof Call call) {
            running.put(call.node(), call);
        } else if (command instanceof Interrupt interrupt) {
            Call call = running.remove(interrupt.node());
            assertThat(call).as("what %s interrupts", interrupt).isNotNull();
            assertThat(call.attempt()).isEqualTo(interrupt.attempt());
        } else if (command instanceof SetTimer timer) {
            timers.put(timer.timer(), timer.due());
        } else if (command instanceof ClearTimer timer) {
            assertThat(timers.remove(timer.timer())).as("what %s clears", timer).isNotNull();
        } else if (command instanceof Ended end) {
            ended = Optional.of(end.status());
            timers.clear();
        }
    }

    /** The process dies; what is under way has to be told anew. */
    void crash() {
        running.clear();
        timers.clear();
    }

    List<Call> running() {
        return List.copyOf(running.values());
    }

    boolean runs(Class<? extends Call> kind, String step, int attempt) {
        return kind.isInstance(running.get(step)) && running.get(step).attempt() == attempt;
    }

    /** The attempt is over. */
    void forget(Call call) {
        running.remove(call.node());
    }

    List<Timer> timers() {
        return List.copyOf(timers.keySet());
    }

    Instant due(Timer timer) {
        return timers.get(timer);
    }

    /** The timer's moment has come. */
    void forget(Timer timer) {
        timers.remove(timer);
    }

    /** How the last commands ended the instance; empty if they did not. */
    Optional<Status> ended() {
        return ended;
    }

    Set<Command> underWay() {
        Set<Command> underWay = new HashSet<>(running.values());
        timers.forEach((timer, due) -> underWay.add(new SetTimer(timer, due)));
        return underWay;
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Phase;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.core.Timer;
import dev.parasol.runtime.spi.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a run has going: attempts of steps, timers, and steps that this process has no code for. Used in its mailbox only. */
final class Activity {

    private final Kernel kernel;
    private final LiveRun run;
    private final StepCode code;
    /** Steps that are about to run, looked up when their need became known. */
    private final Map<String, PreparedStep> prepared = new HashMap<>();

    private final Map<String, Attempt> attempts = new HashMap<>();
    private final Map<String, Command.RunStep> stalled = new LinkedHashMap<>();
    private final Map<Timer, Clock.Alarm> timers = new HashMap<>();

    Activity(Kernel kernel, LiveRun run) {
        this.kernel = kernel;
        this.run = run;
        this.code = new StepCode(kernel, run);
    }

    /** Steps that wait for code. */
    List<Command> stalled() {
        return List.copyOf(stalled.values());
    }

    /** What there will be no code for once the commands are carried out. */
    List<String> missingAfter(Advance advance) {
        State state = advance.state();
        Stream<String> due = advance.commands().stream()
                .filter(Command.RunStep.class::isInstance)
                .map(command -> ((Command.RunStep) command).node());
        return Stream.concat(stalled.keySet().stream(), due)
                .distinct()
                .filter(node -> state.phase(node) == Phase.ACTIVE)
                .flatMap(node -> prepare(node, state).missing().stream())
                .distinct()
                .toList();
    }

    private PreparedStep prepare(String node, State state) {
        PreparedStep step = code.prepare(node, state);
        prepared.put(node, step);
        return step;
    }

    /** Carries out commands that {@link #missingAfter} has seen. */
    void carryOut(List<Command> commands, State state) {
        for (Command command : commands) {
            if (command instanceof Command.RunStep step) {
                run(step, state);
            } else if (command instanceof Command.Interrupt interrupt) {
                interrupt(interrupt.node());
            } else if (command instanceof Command.SetTimer timer) {
                set(timer.timer(), timer.due());
            } else if (command instanceof Command.ClearTimer timer) {
                clear(timer.timer());
            } else if (command instanceof Command.Ended) {
                letGo();
            }
        }
    }

    private void run(Command.RunStep step, State state) {
        PreparedStep ready = prepared.remove(step.node());
        if (ready == null) {
            ready = code.prepare(step.node(), state);
        }
        if (ready.call().isEmpty()) {
            stalled.put(step.node(), step);
            return;
        }
        stalled.remove(step.node());
        Attempt attempt = new Attempt(kernel, run, step, ready.call().get(), ready.arguments());
        attempts.put(step.node(), attempt);
        attempt.begin();
    }

    private void interrupt(String node) {
        stalled.remove(node);
        Attempt attempt = attempts.remove(node);
        if (attempt != null) {
            attempt.drop();
        }
    }

    private void set(Timer timer, Instant due) {
        clear(timer);
        timers.put(timer, kernel.settings().clock().schedule(due, () -> run.due(timer, due)));
    }

    private void clear(Timer timer) {
        Clock.Alarm alarm = timers.remove(timer);
        if (alarm != null) {
            alarm.cancel();
        }
    }

    /** Drops everything. */
    void letGo() {
        timers.values().forEach(Clock.Alarm::cancel);
        timers.clear();
        stalled.clear();
        attempts.values().forEach(Attempt::drop);
        attempts.clear();
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Advance;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.core.Timer;
import dev.parasol.runtime.spi.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run has going: attempts of steps, timers, and steps that this process has no code for. Used in its mailbox only. */
final class Activity {

    private final Kernel kernel;
    private final LiveRun run;
    private final StepCode code;
    /** Steps that are about to run, looked up when their need became known. */
    private final Map<String, PreparedStep> prepared = new HashMap<>();

    private final Map<String, Attempt> attempts = new HashMap<>();
    private final Map<String, Command.Call> stalled = new LinkedHashMap<>();
    private final Map<Timer, Clock.Alarm> timers = new HashMap<>();

    Activity(Kernel kernel, LiveRun run) {
        this.kernel = kernel;
        this.run = run;
        this.code = new StepCode(kernel, run.run(), run.core());
    }

    /** Steps that wait for code. */
    List<Command> stalled() {
        return List.copyOf(stalled.values());
    }

    /** What the run will not go on with, for lack of code, once the commands are carried out. */
    Stall stallAfter(Advance advance) {
        Lacking lacking = new Lacking();
        for (Command.Call call : stalled.values()) {
            lookAt(call, advance.state(), lacking);
        }
        for (Command command : advance.commands()) {
            if (command instanceof Command.Call call) {
                lookAt(call, advance.state(), lacking);
            }
        }
        return lacking.stall();
    }

    private void lookAt(Command.Call call, State state, Lacking lacking) {
        if (state.isActive(call.node())) {
            lacking.add(call.node(), prepare(call, state).missing());
        }
    }

    private PreparedStep prepare(Command.Call call, State state) {
        PreparedStep step = code.prepare(call, state);
        prepared.put(call.node(), step);
        return step;
    }

    /**
     * Carries out commands that {@link #stallAfter} has seen.
     *
     * @param asOf what is due by then is due, whatever the clock shows by now
     */
    void carryOut(List<Command> commands, State state, Instant asOf) {
        for (Command command : commands) {
            if (command instanceof Command.Call call) {
                run(call, state, asOf);
            } else if (command instanceof Command.Interrupt interrupt) {
                interrupt(interrupt.node());
            } else if (command instanceof Command.SetTimer timer) {
                set(timer.timer(), timer.due(), asOf);
            } else if (command instanceof Command.ClearTimer timer) {
                clear(timer.timer());
            } else if (command instanceof Command.Ended) {
                letGo();
            }
        }
    }

    private void run(Command.Call call, State state, Instant asOf) {
        PreparedStep ready = prepared.remove(call.node());
        if (ready == null) {
            ready = code.prepare(call, state);
        }
        if (ready.call().isEmpty()) {
            stalled.put(call.node(), call);
            return;
        }
        stalled.remove(call.node());
        Attempt attempt = new Attempt(kernel, run, call, work(call, ready.call().get()), ready.arguments());
        attempts.put(call.node(), attempt);
        attempt.begin(asOf);
    }

    private Work work(Command.Call call, StepCall code) {
        return call instanceof Command.Compensate
                ? new Undoing(run, call.node(), call.attempt(), code)
                : new Execution(kernel, run, call.node(), call.attempt(), code);
    }

    private void interrupt(String node) {
        stalled.remove(node);
        Attempt attempt = attempts.remove(node);
        if (attempt != null) {
            attempt.drop();
        }
    }

    private void set(Timer timer, Instant due, Instant asOf) {
        clear(timer);
        if (!due.isAfter(asOf)) {
            run.rulings().due(timer, due);
            return;
        }
        timers.put(
                timer,
                kernel.settings().clock().schedule(due, () -> run.rulings().due(timer, due)));
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

package dev.parasol.runtime.core;

import dev.parasol.runtime.core.Command.Compensate;
import dev.parasol.runtime.core.Command.RunStep;
import dev.parasol.runtime.core.Command.SetTimer;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands that bring a state back to life. */
final class UnderWay {

    private final Plan plan;
    private final State state;
    private final List<Command> commands = new ArrayList<>();

    UnderWay(Plan plan, State state) {
        this.plan = plan;
        this.state = state;
    }

    List<Command> commands() {
        if (state.status() == Status.PENDING) {
            commands.add(new SetTimer(new Timer.StartDelay(), startsAt()));
        } else if (state.isCompensating()) {
            state.compensation().ifPresent(this::addCompensation);
        } else if (!state.status().isEnded()) {
            state.deadline().ifPresent(due -> commands.add(new SetTimer(new Timer.InstanceTimeout(), due)));
            addActive();
            addDelays();
        }
        return List.copyOf(commands);
    }

    private Instant startsAt() {
        Duration delay = state.progress().started().delay().orElse(Duration.ZERO);
        return Moments.after(state.startedAt(), delay);
    }

    /** When the first of the commands is due, those of some nodes left out; null if none is ever. */
    @Nullable
    Instant earliest(Set<String> without) {
        if (state.status() == Status.PENDING) {
            return startsAt();
        }
        Compensation current =
                state.status().isEnded() ? null : state.progress().compensation();
        if (current != null && current.isUnderWay()) {
            return without.contains(plan.name(current.step())) ? null : current.due();
        }
        return state.status().isEnded() ? null : earliestOfGraph(without);
    }

    private @Nullable Instant earliestOfGraph(Set<String> without) {
        Instant earliest = state.progress().deadline();
        for (int node = 0; node < plan.nodeCount(); node++) {
            NodeState at = state.nodes()[node];
            boolean counts = at.phase() == Phase.ACTIVE && !(plan.isStep(node) && without.contains(plan.name(node)));
            earliest = counts ? earlier(earliest, at.due()) : earliest;
        }
        for (EdgeState edge : state.edges()) {
            earliest = earlier(earliest, edge.due());
        }
        return earliest;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    private void addCompensation(Compensation current) {
        commands.add(new Compensate(plan.name(current.step()), current.attempt(), current.due()));
    }

    private void addActive() {
        for (int node = 0; node < plan.nodeCount(); node++) {
            if (state.nodes()[node].phase() == Phase.ACTIVE) {
                addNode(node);
            }
        }
    }

    private void addNode(int node) {
        NodeState active = state.nodes()[node];
        Instant due = active.due();
        if (due != null) {
            commands.add(
                    plan.isStep(node)
                            ? new RunStep(plan.name(node), active.attempt(), due)
                            : new SetTimer(new Timer.AwaitTimeout(plan.name(node)), due));
        }
    }

    private void addDelays() {
        for (int edge = 0; edge < plan.edgeCount(); edge++) {
            Instant due = state.edges()[edge].due();
            if (due != null) {
                Edge delayed = plan.edge(edge);
                commands.add(new SetTimer(new Timer.EdgeDelay(delayed.from(), delayed.to()), due));
            }
        }
    }
}

package dev.parasol.runtime.core;

import dev.parasol.OnFailure;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.ParameterSource.Producer;
import dev.parasol.runtime.definition.StepNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether everything that may still run in a state has its data then, whatever the nodes before it end in. */
final class Certainty {

    private final Plan plan;
    private final State state;

    Certainty(Plan plan, State state) {
        this.plan = plan;
        this.state = state;
    }

    /** What a step takes that it may run without; empty if there is no such step. */
    Optional<String> lacking() {
        return IntStream.range(0, plan.nodeCount())
                .mapToObj(this::lacking)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> lacking(int node) {
        if (!(plan.node(node) instanceof StepNode step)) {
            return Optional.empty();
        }
        Optional<String> toRun = isOpen(node)
                ? step.parameters().stream()
                        .filter(source -> !isCertain(node, source))
                        .map(source -> told(step, "takes", source))
                        .findFirst()
                : Optional.empty();
        return toRun.isPresent() ? toRun : lackingToUndo(node, step);
    }

    private Optional<String> lackingToUndo(int node, StepNode step) {
        boolean undone = state.progress().started().onFailure() == OnFailure.COMPENSATE;
        if (!undone || step.compensate().isEmpty()) {
            return Optional.empty();
        }
        return step.compensate().get().stream()
                .filter(source -> !isCertainToUndo(node, step, source))
                .map(source -> told(step, "is undone with", source))
                .findFirst();
    }

    private static String told(StepNode step, String how, ParameterSource source) {
        String what = source instanceof ParameterSource.Outcome outcome
                ? String.join(
                        " or ",
                        outcome.from().stream()
                                .map(producer -> Expected.shown(producer.outcome()))
                                .toList())
                : "the input";
        return Expected.shown(step.name()) + " " + how + " " + what + ", which is not sure to be recorded by then";
    }

    private boolean isOpen(int node) {
        Phase phase = state.nodes()[node].phase();
        return phase == Phase.PENDING || Standstill.isBegun(phase);
    }

    private boolean isCertain(int node, ParameterSource source) {
        return source instanceof ParameterSource.Outcome outcome
                ? source.optional() || isCertain(node, outcome.from())
                : isCertain(source);
    }

    private boolean isCertain(ParameterSource source) {
        boolean input = source instanceof ParameterSource.Input;
        return source.optional() || !input || state.input().isPresent();
    }

    /** Whatever a step ends in itself is recorded when it is undone; for its other outcomes the rest has to be. */
    private boolean isCertainToUndo(int node, StepNode step, ParameterSource source) {
        if (!(source instanceof ParameterSource.Outcome outcome) || source.optional()) {
            return isCertain(source);
        }
        boolean own = possible(node, step).stream()
                .filter(step::compensates)
                .allMatch(type -> outcome.from().contains(new Producer(step.name(), type)));
        boolean ended = state.nodes()[node].phase() == Phase.DONE;
        return own || (ended ? isRecorded(outcome.from()) : isCertain(node, outcome.from()));
    }

    /** What a step has ended in, or may end in. */
    private List<String> possible(int node, StepNode step) {
        NodeState at = state.nodes()[node];
        Payload ended = at.outcome();
        if (ended != null) {
            return at.isUndoable(step) ? List.of(ended.type()) : List.of();
        }
        return isOpen(node) ? step.outcomes() : List.of();
    }

    private boolean isCertain(int node, List<Producer> producers) {
        return isRecorded(producers)
                || (!Standstill.isBegun(state.nodes()[node].phase()) && !new Detour(node, producers).exists());
    }

    private boolean isRecorded(List<Producer> producers) {
        return producers.stream().anyMatch(this::isRecorded);
    }

    private boolean isRecorded(Producer producer) {
        Payload outcome = state.nodes()[plan.index(producer.node())].outcome();
        return outcome != null && outcome.type().equals(producer.outcome());
    }

    /** A way for the instance to reach a node although none of its producers ends in what it produces. */
    private final class Detour {

        private final int node;
        private final Set<Producer> producers;
        private final Set<Integer> before;
        private final Boolean[] avoiding = new Boolean[plan.nodeCount()];

        Detour(int node, List<Producer> producers) {
            this.node = node;
            this.producers = new HashSet<>(producers);
            this.before = Descendants.before(plan, node);
        }

        boolean exists() {
            List<Integer> roots = IntStream.range(0, plan.nodeCount())
                    .filter(Certainty.this::isRoot)
                    .boxed()
                    .toList();
            return roots.stream().allMatch(this::avoids) && reaches(roots);
        }

        private boolean reaches(List<Integer> roots) {
            List<Integer> reached = new ArrayList<>(roots);
            for (int next = 0; next < reached.size(); next++) {
                int from = reached.get(next);
                plan.node(from).outcomes().stream()
                        .filter(outcome -> isAdmissible(from, outcome))
                        .flatMap(outcome -> targets(from, outcome).boxed())
                        .filter(target -> !reached.contains(target))
                        .distinct()
                        .toList()
                        .forEach(reached::add);
            }
            return reached.contains(node);
        }

        /** Whether a node that is to run, and all that follows from it, can keep from producing anything. */
        private boolean avoids(int from) {
            Boolean known = avoiding[from];
            if (known == null) {
                Node tried = plan.node(from);
                known = !isBefore(from) || tried.outcomes().stream().anyMatch(outcome -> isAdmissible(from, outcome));
                avoiding[from] = known;
            }
            return known;
        }

        private boolean isBefore(int from) {
            return before.contains(from);
        }

        private boolean isAdmissible(int from, String outcome) {
            return !(isBefore(from) && producers.contains(new Producer(plan.name(from), outcome)))
                    && targets(from, outcome).allMatch(this::avoids);
        }

        private IntStream targets(int from, String outcome) {
            return IntStream.of(plan.outgoing(from))
                    .filter(edge -> plan.edge(edge).on().equals(outcome))
                    .map(plan::target)
                    .filter(target -> target >= 0);
        }
    }

    /** Whether a node is sure to run, so that all of them have to be looked at together. */
    private boolean isRoot(int node) {
        NodeState at = state.nodes()[node];
        return Standstill.isBegun(at.phase()) || (at.phase() == Phase.PENDING && isSureToRun(node));
    }

    private boolean isSureToRun(int node) {
        return IntStream.of(plan.incoming(node)).anyMatch(edge -> {
            EdgeState.Kind kind = state.edges()[edge].kind();
            return kind == EdgeState.Kind.TAKEN || kind == EdgeState.Kind.DELAYED;
        });
    }
}

package dev.parasol.runtime.core;

import dev.parasol.OnFailure;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.error.NotMovableException.Reason;
import dev.parasol.runtime.instance.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All kinds of reasons for which an instance has to be left alone. */
record NaiveHindrances(NaiveMove move, Set<String> staying) {

    /** Those that can be seen before it is known where the instance would stand. */
    Set<Reason> beforehand() {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        NaiveInstance before = move.before;
        if (before.status().isEnded() && before.status() != Status.FAILED) {
            reasons.add(Reason.ENDED);
        } else if (before.compensation.hasBegun()
                || before.status() != Status.FAILED
                        && !before.nodes.activeSteps().isEmpty()) {
            reasons.add(Reason.UNDER_WAY);
        } else {
            places().forEach(node -> leadsNowhere(node, reasons));
        }
        return reasons;
    }

    private Set<String> places() {
        Set<String> places = new HashSet<>(move.resting());
        move.delaysBefore().stream().filter(edge -> edge.leadsToNode()).forEach(edge -> places.add(edge.to()));
        return places;
    }

    private void leadsNowhere(String node, Set<Reason> reasons) {
        if (staying.contains(node)) {
            reasons.add(Reason.STAYS);
        } else if (move.to.graph().find(move.target(node)).isEmpty()) {
            reasons.add(Reason.NO_TARGET);
        }
    }

    /** Those that can be seen then. */
    Set<Reason> of(Map<String, Payload> supplied, OnFailure onFailure) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (places().stream().map(move::target).distinct().count() < places().size()) {
            reasons.add(Reason.NO_TARGET);
        }
        if (move.to.graph().nodes().stream().map(Node::name).anyMatch(this::isOutOfOrder)) {
            reasons.add(Reason.OUT_OF_ORDER);
        }
        if (move.delayLost) {
            reasons.add(Reason.DELAY_LOST);
        }
        if (onFailure == OnFailure.COMPENSATE
                && move.from.graph().nodes().stream().anyMatch(this::isUndoLost)) {
            reasons.add(Reason.UNDO_LOST);
        }
        if (reasons.isEmpty()) {
            lost(move.landed(supplied), supplied.keySet(), onFailure, reasons);
        }
        return reasons;
    }

    private boolean isOutOfOrder(String node) {
        boolean ended = move.before.edges.outcomes().containsKey(node);
        boolean comesAfter = move.begins().stream()
                .anyMatch(first -> !first.equals(node) && move.after(first).contains(node));
        return ended && move.isOpen(node) || move.arrivals.containsKey(node) && comesAfter;
    }

    private boolean isUndoLost(Node node) {
        String outcome = move.before.edges.outcomes().get(node.name());
        return outcome != null
                && node instanceof StepNode step
                && step.compensates(outcome)
                && !(move.to.graph().find(node.name()).orElse(null) instanceof StepNode other
                        && other.outcomes().contains(outcome)
                        && other.compensates(outcome));
    }

    private void lost(NaiveMoved landed, Set<String> supplied, OnFailure onFailure, Set<Reason> reasons) {
        List<String> homes = new ArrayList<>();
        landed.kept.forEach(event -> homes.add(RandomGraphs.nodeOf(event)));
        boolean lost = landed.kept.stream().anyMatch(event -> !isAwaited(landed, event))
                || new HashSet<>(homes).size() < homes.size();
        if (lost) {
            reasons.add(Reason.EVENT_LOST);
        }
        boolean began = move.before.status() != Status.PENDING;
        if (began && new NaiveFutures(landed, notRun(supplied), onFailure == OnFailure.COMPENSATE).lack()) {
            reasons.add(Reason.DATA_MISSING);
        }
    }

    /** What has ended without ever having been a step that ran. */
    private Set<String> notRun(Set<String> supplied) {
        Set<String> notRun = new HashSet<>(supplied);
        move.from.graph().nodes().stream()
                .filter(AwaitNode.class::isInstance)
                .forEach(await -> notRun.add(await.name()));
        return notRun;
    }

    private static boolean isAwaited(NaiveMoved landed, String event) {
        String name = RandomGraphs.nodeOf(event);
        boolean known = landed.definition().graph().find(name).orElse(null) instanceof AwaitNode await
                && await.outcomes().contains(event);
        return known && (landed.phase(name) == Phase.PENDING || landed.still && landed.begun.containsKey(name));
    }
}

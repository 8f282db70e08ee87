package dev.parasol.processor.rule;

import dev.parasol.processor.graph.DataFlow;
import dev.parasol.processor.graph.NodeMove;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two nodes where one instance can rest at once go on at two nodes where it can be at once in the new version; otherwise
 * PSL606 at the second one's move.
 */
final class WhatRestsTogetherGoesOnTogether implements Rule {

    private static final int MOST = 4;

    @Override
    public RuleCode code() {
        return RuleCode.PSL606;
    }

    /** Two moves that one instance cannot make at once. */
    private record Clash(NodeMove first, NodeMove second) {

        String names() {
            return first.from().type().display() + " and "
                    + second.from().type().display();
        }
    }

    @Override
    public void check(MigrationUse use, Problems problems) {
        List<NodeMove> together = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        for (NodeMove move : use.graph().moves()) {
            Optional<NodeMove> against =
                    together.stream().filter(other -> clash(use, other, move)).findFirst();
            against.ifPresentOrElse(other -> clashes.add(new Clash(other, move)), () -> together.add(move));
        }
        if (!clashes.isEmpty()) {
            problems.add(apart(use, clashes));
        }
    }

    private static boolean clash(MigrationUse use, NodeMove first, NodeMove second) {
        return flow(use.graph().old()).canBeActiveTogether(first.from(), second.from())
                && !flow(use.graph().next()).canBeActiveTogether(first.to(), second.to());
    }

    private Problem apart(MigrationUse use, List<Clash> clashes) {
        Clash first = clashes.get(0);
        Problem problem = Problem.of(
                        code(),
                        use.placeOf(first.second()),
                        use.headline(first.names() + " cannot move together: " + why(use, first)))
                .fact("in " + use.old() + " an instance can rest at both at once");
        for (Clash clash : clashes.subList(1, Math.min(MOST, clashes.size()))) {
            problem = problem.fact("nor can " + clash.names() + ": " + why(use, clash));
        }
        List<NodeModel> staying =
                clashes.stream().map(clash -> clash.second().from()).toList();
        return problem.fact("let one of them stay, or move it elsewhere").fix(use.staying(staying));
    }

    private static String why(MigrationUse use, Clash clash) {
        NodeMove one = clash.first();
        NodeMove other = clash.second();
        DataFlow flow = flow(use.graph().next());
        String first = one.to().type().display();
        String second = other.to().type().display();
        if (first.equals(second)) {
            return "both would go on at " + first;
        }
        if (flow.isBefore(one.to(), other.to())) {
            return "in " + use.next() + " " + second + " comes after " + first;
        }
        return flow.isBefore(other.to(), one.to())
                ? "in " + use.next() + " " + first + " comes after " + second
                : "in " + use.next() + " no run has both " + first + " and " + second;
    }

    private static DataFlow flow(VersionGraph graph) {
        return graph.dataFlow().orElseThrow();
    }
}

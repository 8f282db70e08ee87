package dev.parasol.processor.rule;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.Written;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An outcome of a node has one transition; otherwise PSL205 at the {@code on} of each further one. */
final class EveryOutcomeHasOneTransition implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL205;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        Map<List<TypeName>, ResolvedTransition> firsts = new HashMap<>();
        Set<Origin> reported = new HashSet<>();
        for (ResolvedTransition transition : graph.transitions()) {
            ResolvedTransition first = firsts.putIfAbsent(outcome(transition), transition);
            if (first != null && reported.add(transition.reference().origin())) {
                problems.add(twice(graph, first, transition));
            }
        }
    }

    private static List<TypeName> outcome(ResolvedTransition transition) {
        NodeOutcome on = transition.on();
        return List.of(on.node().type(), on.outcome().type());
    }

    private Problem twice(VersionGraph graph, ResolvedTransition first, ResolvedTransition second) {
        String headline = graph.version().name() + ": " + first.on().label() + " has two transitions";
        Problem problem = Problem.of(code(), second.reference().origin(), headline);
        String targets = Set.copyOf(first.to()).equals(Set.copyOf(second.to()))
                ? "both lead to " + targets(first)
                : "the first leads to " + targets(first) + ", this one to " + targets(second);
        return suggest(graph, problem.fact(targets), first, second);
    }

    private static Problem suggest(
            VersionGraph graph, Problem problem, ResolvedTransition first, ResolvedTransition second) {
        Optional<NodeOutcome> left = new LikelyMeant(graph).insteadOf(first.on());
        if (left.isPresent()) {
            String label = left.get().label();
            return problem.fact("only " + label + " has no transition yet")
                    .fix(TransitionLine.on(graph, left.get())
                            .to(second.to())
                            .after(second.written().after().map(Written::value))
                            .text());
        }
        return merged(graph, first, second).map(problem::fix).orElseGet(() -> problem.fact("leave one out"));
    }

    private static String targets(ResolvedTransition transition) {
        return transition.to().isEmpty() ? "nothing" : Wording.and(Wording.displays(transition.to()));
    }

    /** One transition to all targets, where there can be such. */
    private static Optional<String> merged(VersionGraph graph, ResolvedTransition first, ResolvedTransition second) {
        List<TypeName> targets = Stream.concat(first.to().stream(), second.to().stream())
                .distinct()
                .toList();
        Optional<String> after = first.written().after().map(Written::value);
        boolean sameDelay = after.equals(second.written().after().map(Written::value));
        return Optional.of(TransitionLine.on(graph, first.on()).to(targets).after(after))
                .filter(line -> sameDelay
                        && targets.size() > first.to().size()
                        && targets.stream().noneMatch(VersionGraph::isEnd))
                .map(TransitionLine::text);
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every outcome of a reachable node leads somewhere; otherwise PSL203 at the version's annotation. Where it is the only one,
 * and something is not reached, one transition is missing, and the fix leads there.
 */
final class EveryOutcomeLeadsSomewhere implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL203;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        if (graph.isReadable()) {
            LikelyMeant likely = new LikelyMeant(graph);
            likely.open().stream()
                    .filter(end -> !likely.accountsFor(end))
                    .map(end -> leadsNowhere(graph, end, types(likely.missingLink())))
                    .forEach(problems::add);
        }
    }

    private static List<TypeName> types(List<NodeModel> nodes) {
        return nodes.stream().map(NodeModel::type).toList();
    }

    private Problem leadsNowhere(VersionGraph graph, NodeOutcome end, List<TypeName> unreached) {
        String headline = graph.version().name() + ": " + end.label() + " leads nowhere";
        Problem said =
                Problem.of(code(), graph.version().annotation(), headline).fact(whatIsSaid(graph, end.node()));
        Problem problem = leftOut(graph, end).map(said::fact).orElse(said);
        TransitionLine line = TransitionLine.on(graph, end);
        return unreached.isEmpty()
                ? problem.fix(line.text())
                : problem.fact("and nothing leads to " + Wording.or(Wording.displays(unreached)))
                        .fix(line.to(unreached).text());
    }

    /** Where {@code without} takes away what the version that this one is based on says. */
    private static Optional<String> leftOut(VersionGraph graph, NodeOutcome end) {
        return graph.base()
                .flatMap(base -> base.transitionsOn(end.node(), end.outcome()).stream()
                        .findFirst()
                        .map(transition -> "without leaves out that " + Wording.inShort(base.version())
                                + " leads it to " + Wording.and(Wording.displays(transition.to()))));
    }

    private static String whatIsSaid(VersionGraph graph, NodeModel node) {
        List<String> said = names(graph, node, true);
        List<String> unsaid = names(graph, node, false);
        String ends = node.type().display() + " ends in "
                + Wording.or(Stream.concat(said.stream(), unsaid.stream()).toList());
        String version = Wording.inShort(graph.version());
        return said.isEmpty()
                ? ends + "; " + version + " does not say what follows"
                : ends + "; " + version + " says what follows " + Wording.and(said) + " only";
    }

    private static List<String> names(VersionGraph graph, NodeModel node, boolean said) {
        return graph.ends(node).stream()
                .filter(end -> graph.transitionsOn(end.node(), end.outcome()).isEmpty() != said)
                .map(NodeOutcome::nameAtNode)
                .toList();
    }
}

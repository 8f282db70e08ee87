package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NamedPlace;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a rule says, one text a problem: the place, a line break, and the whole message. */
final class Said {

    private Said() {}

    static List<String> by(Rule rule, VersionGraph graph) {
        return texts(rule, problems -> rule.check(graph, problems));
    }

    /** Of a step or await that these versions use; the first one's umbrella is pointed at where the node has no position. */
    static List<String> by(Rule rule, NodeModel node, VersionGraph... uses) {
        NodeUse use = new NodeUse(node, List.of(uses), Optional.of(NamedPlace.at("umbrella")));
        return texts(rule, problems -> rule.check(use, problems));
    }

    /** The codes of all rules that say something about the graph or one of its nodes. */
    static List<String> codes(VersionGraph graph) {
        Problems problems = new Problems();
        Rules.all().forEach(rule -> rule.check(graph, problems));
        graph.nodes().stream()
                .map(node -> new NodeUse(node, List.of(graph), Optional.empty()))
                .forEach(use -> Rules.all().forEach(rule -> rule.check(use, problems)));
        return problems.list().stream().map(problem -> problem.code().name()).toList();
    }

    private static List<String> texts(Rule rule, Consumer<Problems> check) {
        Problems problems = new Problems();
        check.accept(problems);
        Stream<Problem> said = problems.list().stream();
        return said.map(problem -> text(rule, problem)).toList();
    }

    private static String text(Rule rule, Problem problem) {
        if (problem.code() != rule.code()) {
            throw new AssertionError("expected " + rule.code() + ", but it reports " + problem.code());
        }
        return problem.origin() + "\n" + problem.text();
    }
}

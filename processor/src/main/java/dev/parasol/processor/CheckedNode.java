package dev.parasol.processor;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.rule.NodeUse;
import dev.parasol.processor.rule.Rule;
import dev.parasol.processor.rule.Rules;
import java.util.List;

/** A step or await as one round shows it, and what the rules say to it by itself. */
record CheckedNode(NodeModel model, List<Problem> problems) {

    static CheckedNode of(NodeUse use) {
        Problems problems = new Problems();
        for (Rule rule : Rules.all()) {
            rule.check(use, problems);
        }
        return new CheckedNode(use.node(), problems.list());
    }

    boolean isSound() {
        return problems.stream().allMatch(problem -> problem.code().isWarning());
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.Inherited;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A graph has no cycle; otherwise PSL201 at the target that closes it. */
final class GraphHasNoCycle implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL201;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        graph.cycles().forEach(loop -> problems.add(cycle(graph, closedByItsOwn(graph, loop))));
    }

    /** Begun so that a transition closes the loop which is not taken over from another version. */
    private static List<NodeOutcome> closedByItsOwn(VersionGraph graph, List<NodeOutcome> loop) {
        List<NodeOutcome> turned = new ArrayList<>(loop);
        for (int turn = 0; turn < loop.size(); turn++) {
            if (!(closing(graph, turned).written().annotation() instanceof Inherited)) {
                return turned;
            }
            Collections.rotate(turned, 1);
        }
        return loop;
    }

    private static ResolvedTransition closing(VersionGraph graph, List<NodeOutcome> loop) {
        NodeModel first = loop.get(0).node();
        NodeOutcome last = loop.get(loop.size() - 1);
        return graph.transitionsOn(last.node(), last.outcome()).stream()
                .filter(transition -> transition.to().contains(first.type()))
                .findFirst()
                .orElseThrow();
    }

    private Problem cycle(VersionGraph graph, List<NodeOutcome> loop) {
        NodeModel first = loop.get(0).node();
        ResolvedTransition closing = closing(graph, loop);
        String name = first.type().display();
        return Problem.of(code(), target(closing, first), graph.version().name() + ": " + name + " comes after itself")
                .fact(loop.stream().map(Wording::station).collect(Collectors.joining(" -> ")) + " -> " + name)
                .fact("a run only goes forward; ContinueAsNew ends it and starts the next one")
                .fix(line(closing, first));
    }

    private static Origin target(ResolvedTransition closing, NodeModel first) {
        return closing.written().to().stream()
                .filter(reference -> reference.type().equals(first.type()))
                .map(TypeRef::origin)
                .findFirst()
                .orElse(closing.written().toOrigin());
    }

    /** Without the target that closes the loop; the next run where there is no other. */
    private static String line(ResolvedTransition closing, NodeModel first) {
        List<TypeName> others =
                closing.to().stream().filter(type -> !type.equals(first.type())).toList();
        TransitionLine line = TransitionLine.of(closing.written());
        return (others.isEmpty() ? line.to(TypeName.CONTINUE_AS_NEW) : line.to(others)).text();
    }
}

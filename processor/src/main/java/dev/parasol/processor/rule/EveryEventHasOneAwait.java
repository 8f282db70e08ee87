package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.report.Problem;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An event is awaited by one node of a version; otherwise PSL309 where the version first names the further one. */
final class EveryEventHasOneAwait implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.PSL309;
    }

    @Override
    public void check(VersionGraph graph, Problems problems) {
        Map<TypeName, AwaitModel> awaiting = new HashMap<>();
        for (AwaitModel await : graph.awaits()) {
            await.outcomes().stream()
                    .map(OutcomeModel::type)
                    .flatMap(event ->
                            Optional.ofNullable(awaiting.get(event))
                                    .map(first -> twice(graph, event, first, await))
                                    .stream())
                    .findFirst()
                    .ifPresent(problems::add);
            await.outcomes().forEach(event -> awaiting.putIfAbsent(event.type(), await));
        }
    }

    private Problem twice(VersionGraph graph, TypeName event, AwaitModel first, AwaitModel second) {
        String one = first.type().display();
        String other = second.type().display();
        String headline = graph.version().name() + ": " + one + " and " + other + " both await " + event.display();
        return Problem.of(code(), graph.firstMention(second), headline)
                .fact("when it arrives, it could not be told which of them it ends")
                .fact("give " + other + " records of its own");
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.graph.DataFlow;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.MigrationModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A converter as source writes it, for fixes. */
final class ConverterText {

    private static final int MOST_PARAMETERS = 6;

    private ConverterText() {}

    /** {@code OrdersFrom1To2}. */
    static String name(TypeName umbrella, MigrationModel migration) {
        return umbrella.generated("From" + key(migration.from().map(Written::value)) + "To"
                        + key(migration.to().map(Written::value)))
                .simple();
    }

    private static String key(Optional<Integer> key) {
        return key.map(String::valueOf).orElse("");
    }

    /** A method that supplies an outcome from what every instance has recorded that rests at any of these nodes. */
    static String method(MigrationUse use, TypeName outcome, List<NodeModel> resting) {
        Set<String> simpleNames = new HashSet<>();
        String parameters = Stream.concat(input(use), certain(use.graph().old(), resting))
                .filter(type -> simpleNames.add(type.simple()))
                .limit(MOST_PARAMETERS)
                .map(type -> ParameterText.of(type, false))
                .collect(Collectors.joining(", "));
        return "static " + ParameterText.of(outcome, false) + "(" + parameters + ") { return new " + outcome.display()
                + "(...); }";
    }

    private static Stream<TypeName> input(MigrationUse use) {
        InputModel input = use.graph().old().version().input();
        return Stream.of(input).filter(found -> !found.isNoInput()).map(InputModel::type);
    }

    private static Stream<TypeName> certain(VersionGraph old, List<NodeModel> resting) {
        DataFlow flow = old.dataFlow().orElseThrow();
        return old.reachable().stream()
                .flatMap(node -> node.outcomes().stream())
                .map(OutcomeModel::type)
                .distinct()
                .filter(type -> resting.stream()
                        .allMatch(node -> flow.supply(node, type.qualified()).isCertain()))
                .filter(type -> !old.version().input().fits(type.qualified()));
    }
}

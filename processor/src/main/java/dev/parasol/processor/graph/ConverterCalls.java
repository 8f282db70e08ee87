package dev.parasol.processor.graph;

import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.ReturnModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out which methods of a converter are called, and after which moves. */
final class ConverterCalls {

    private final MigrationGraph migration;
    private final List<Continuation> continuations;

    ConverterCalls(MigrationGraph migration, List<Continuation> continuations) {
        this.migration = migration;
        this.continuations = continuations;
    }

    /** In the order of the methods; of several for one node the first. */
    List<Supplied> list() {
        List<Supplied> found = new ArrayList<>();
        Set<TypeName> nodes = new HashSet<>();
        List<ConverterModel.Method> methods = migration
                .migration()
                .converter()
                .filter(ConverterModel::accessible)
                .map(ConverterModel::methods)
                .orElse(List.of());
        for (ConverterModel.Method method : methods) {
            List<NodeOutcome> outcomes = outcomes(migration.next(), method);
            if (isCallable(method)
                    && outcomes.size() == 1
                    && nodes.add(outcomes.get(0).node().type())) {
                found.add(new Supplied(method, outcomes.get(0), movesThatNeed(outcomes.get(0))));
            }
        }
        return List.copyOf(found);
    }

    /** Whether generated code beside the umbrella can call it without an object. */
    static boolean isCallable(ConverterModel.Method method) {
        return method.method().staticMethod()
                && method.method().accessible()
                && method.nameable()
                && !method.privateMethod()
                && !method.generic();
    }

    /** The outcomes of nodes of a version that are the record which a method returns. */
    static List<NodeOutcome> outcomes(VersionGraph version, ConverterModel.Method method) {
        ReturnModel returns = method.method().returns();
        return version.reachable().stream()
                .flatMap(node -> version.ends(node).stream())
                .filter(end -> !end.outcome().type().equals(TypeName.STEP_FAILED))
                .filter(end -> isReturned(end, returns))
                .toList();
    }

    /** The record itself: a sealed interface of one record is not what a node ends in. */
    private static boolean isReturned(NodeOutcome end, ReturnModel returns) {
        return !returns.stage()
                && returns.outcomes().size() == 1
                && returns.outcomes().get(0).type().equals(end.outcome().type())
                && returns.type().equals(end.outcome().type().display());
    }

    private List<NodeMove> movesThatNeed(NodeOutcome outcome) {
        TypeName node = outcome.node().type();
        return continuations.stream()
                .filter(continuation -> !continuation.contains(node))
                .filter(continuation -> !continuation
                        .recorded(end -> end.node().type().equals(node))
                        .isCertain())
                .filter(continuation -> isTaken(outcome, continuation))
                .map(Continuation::move)
                .toList();
    }

    private boolean isTaken(NodeOutcome outcome, Continuation continuation) {
        return continuation.nodes().stream()
                .filter(StepModel.class::isInstance)
                .map(StepModel.class::cast)
                .anyMatch(step -> takes(step, outcome));
    }

    private boolean takes(StepModel step, NodeOutcome outcome) {
        List<ParameterSource> sources = new ArrayList<>(migration.next().parameterSources(step));
        migration.next().compensateSources(step).ifPresent(sources::addAll);
        return sources.stream()
                .anyMatch(source -> source instanceof ParameterSource.Outcomes outcomes
                        && outcomes.from().stream()
                                .anyMatch(end -> end.is(
                                        outcome.node().type(), outcome.outcome().type())));
    }
}

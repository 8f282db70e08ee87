package dev.parasol.processor.graph;

import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.StepModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What moved instances have of what they take, decided exactly for an instance that rests at one node.
 *
 * <p>What it has recorded and what comes after the move are chosen independently of each other: so something is missing if
 * some run of the old version rests there without it, and some continuation reaches the taker without it, and no converter
 * supplies it. Where what runs beside can supply it as well, it depends on the instance, and is left to the engine.
 */
public final class MigrationFlow {

    private final MigrationGraph migration;
    private final List<Continuation> continuations;
    private final List<Supplied> supplied;

    MigrationFlow(MigrationGraph migration) {
        this.migration = migration;
        continuations = migration.moves().stream()
                .map(move -> new Continuation(migration, move))
                .toList();
        supplied = new ConverterCalls(migration, continuations).list();
    }

    /** What runs after each move. */
    public List<Continuation> continuations() {
        return continuations;
    }

    /** Whether something would run again after a move that may have run before it. */
    public boolean repeats() {
        return continuations.stream()
                .anyMatch(continuation -> !continuation.repeated().isEmpty());
    }

    /** What the converter supplies, in the order of its methods: of those that can be called the first one a node. */
    public List<Supplied> supplied() {
        return supplied;
    }

    /** The outcomes of nodes of the new version that are the record which a converter's method returns; it should be one. */
    public List<NodeOutcome> outcomes(ConverterModel.Method method) {
        return ConverterCalls.outcomes(migration.next(), method);
    }

    /** Where what a method takes comes from in the old version, in the order of its parameters. */
    public List<ParameterSource> sources(Supplied call) {
        return call.method().method().parameters().stream()
                .map(parameter -> source(call, parameter))
                .toList();
    }

    private ParameterSource source(Supplied call, ParameterModel parameter) {
        if (migration.old().version().input().fits(parameter.type())) {
            return new ParameterSource.Input(parameter.optional());
        }
        List<NodeOutcome> from = call.moves().stream()
                .flatMap(move -> recorded(move, parameter).outcomes().stream())
                .distinct()
                .toList();
        return new ParameterSource.Outcomes(from, parameter.optional());
    }

    /** What the old version has recorded that fits a method's parameter, when an instance rests where a move begins. */
    public Supply recorded(NodeMove move, ParameterModel parameter) {
        return migration.old().dataFlow().orElseThrow().supply(move.from(), parameter.type());
    }

    /** What is not always there: move by move, step by step. */
    public List<Lack> lacks() {
        return continuations.stream().flatMap(this::lacks).toList();
    }

    private Stream<Lack> lacks(Continuation continuation) {
        return continuation.nodes().stream()
                .filter(StepModel.class::isInstance)
                .map(StepModel.class::cast)
                .flatMap(step -> taken(step).flatMap(parameter -> lack(continuation, step, parameter).stream()));
    }

    /** What has to be there; what a compensation takes of the step's own is. */
    private Stream<ParameterModel> taken(StepModel step) {
        Stream<ParameterModel> undoing = step.compensate().map(MethodModel::parameters).orElse(List.of()).stream()
                .filter(parameter -> step.outcomes().stream()
                        .noneMatch(outcome -> outcome.payload().isA(parameter.type())));
        return Stream.concat(step.parameters().stream(), undoing)
                .filter(parameter -> !parameter.context() && !parameter.optional())
                .filter(parameter -> !migration.next().version().input().fits(parameter.type()));
    }

    private Optional<Lack> lack(Continuation continuation, StepModel step, ParameterModel parameter) {
        Sought sought = new Sought(continuation, step, sources(step, parameter));
        return sought.isThere() ? Optional.empty() : Optional.of(sought.lack(parameter));
    }

    private List<NodeOutcome> sources(NodeModel node, ParameterModel parameter) {
        DataFlow flow = migration.next().dataFlow().orElseThrow();
        return flow.supply(node, parameter.type()).outcomes();
    }

    /** The outcomes one of which a step needs after a move. */
    private final class Sought {

        private final Continuation continuation;
        private final StepModel step;
        private final List<NodeOutcome> sources;

        Sought(Continuation continuation, StepModel step, List<NodeOutcome> sources) {
            this.continuation = continuation;
            this.step = step;
            this.sources = sources;
        }

        private boolean isSought(NodeOutcome end) {
            return sources.stream()
                    .anyMatch(
                            source -> source.is(end.node().type(), end.outcome().type()));
        }

        boolean isThere() {
            return continuation.recorded(this::isSought).isCertain()
                    || continuation.produced(step, this::isSought).isCertain()
                    || isSupplied()
                    || mayComeFromBeside();
        }

        private boolean isSupplied() {
            return supplied.stream()
                    .filter(call -> call.isAfter(continuation.move()) && isSought(call.outcome()))
                    .anyMatch(call -> canBeSupplied(call.outcome()));
        }

        /** Whether its node neither runs after the move nor may have ended in something else before. */
        private boolean canBeSupplied(NodeOutcome source) {
            return !continuation.contains(source.node().type())
                    && !continuation
                            .recorded(end ->
                                    end.node().type().equals(source.node().type()) && !isSought(end))
                            .isPossible();
        }

        private boolean mayComeFromBeside() {
            DataFlow before = migration.old().dataFlow().orElseThrow();
            NodeModel from = continuation.move().from();
            boolean hasRun = sources.stream()
                    .map(source -> MigrationGraph.reached(
                            migration.old(), source.node().type()))
                    .flatMap(Optional::stream)
                    .anyMatch(node -> before.canBeActiveTogether(from, node));
            boolean runsStill = continuations.stream()
                    .filter(other ->
                            before.canBeActiveTogether(from, other.move().from()))
                    .anyMatch(other -> sources.stream()
                            .anyMatch(source -> other.contains(source.node().type())));
            return hasRun || runsStill;
        }

        Lack lack(ParameterModel parameter) {
            Supply recorded = continuation.recorded(this::isSought);
            return new Lack(
                    continuation.move(),
                    step,
                    parameter,
                    sources,
                    continuation.produced(step, this::isSought).gap(),
                    recorded.outcomes(),
                    sources.stream().filter(this::canBeSupplied).toList());
        }
    }
}

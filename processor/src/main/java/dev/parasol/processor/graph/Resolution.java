package dev.parasol.processor.graph;

import dev.parasol.processor.graph.Meaning.Verdict;
import dev.parasol.processor.model.Mention;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.VersionModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the node that ends in what a transition is on: the one that {@code from} says; otherwise one that the graph names
 * as start, target or {@code from}; only if there is none, one that the record is nested in.
 */
final class Resolution {

    private final VersionModel version;
    private final Map<TypeName, NodeModel> named = new LinkedHashMap<>();

    Resolution(VersionModel version) {
        this.version = version;
        version.start().ifPresent(this::name);
        for (TransitionModel transition : version.transitions()) {
            transition.from().ifPresent(this::name);
            transition.to().forEach(this::name);
        }
    }

    private void name(TypeRef reference) {
        node(reference.type()).ifPresent(node -> named.putIfAbsent(node.type(), node));
    }

    /** What every class literal of a transition's {@code on} means, in the order of the source. */
    List<Meaning> meanings(TransitionModel transition) {
        return transition.on().stream().map(on -> meaning(transition, on)).toList();
    }

    /** The step or await of that name, where it is one. */
    Optional<NodeModel> node(TypeName type) {
        return mention(type).flatMap(Mention::node);
    }

    private Optional<Mention> mention(TypeName type) {
        return Optional.ofNullable(version.mentioned().get(type));
    }

    private Meaning meaning(TransitionModel transition, TypeRef on) {
        if (on.type().equals(TypeName.STEP_FAILED)) {
            return failure(transition, on);
        }
        List<TypeName> records = mention(on.type()).map(Mention::records).orElse(List.of());
        return transition.from().isPresent()
                ? ofOne(transition, on, records, transition.from().get())
                : ofAny(transition, on, records);
    }

    private Meaning failure(TransitionModel transition, TypeRef on) {
        Optional<NodeModel> from = transition.from().flatMap(reference -> node(reference.type()));
        List<NodeOutcome> outcomes =
                from
                        .filter(StepModel.class::isInstance)
                        .map(step -> new NodeOutcome(step, StepFailure.OUTCOME))
                        .stream()
                        .toList();
        Verdict wrong = transition.from().isPresent() ? Verdict.WRONG_FROM : Verdict.NEEDS_FROM;
        List<NodeModel> steps =
                named.values().stream().filter(StepModel.class::isInstance).toList();
        Verdict verdict = outcomes.isEmpty() ? wrong : Verdict.CLEAR;
        return new Meaning(transition, on, List.of(on.type()), verdict, outcomes, steps);
    }

    private Meaning ofOne(TransitionModel transition, TypeRef on, List<TypeName> records, TypeRef from) {
        Optional<NodeModel> producer = node(from.type());
        List<NodeOutcome> outcomes = producer.stream()
                .flatMap(node -> records.stream().flatMap(record -> outcome(node, record).stream()))
                .toList();
        List<NodeModel> candidates = records.stream()
                .flatMap(record -> producers(on, record).stream())
                .distinct()
                .toList();
        return new Meaning(transition, on, records, verdictOfOne(producer, outcomes, candidates), outcomes, candidates);
    }

    private static Verdict verdictOfOne(
            Optional<NodeModel> producer, List<NodeOutcome> outcomes, List<NodeModel> candidates) {
        if (!outcomes.isEmpty()) {
            return Verdict.CLEAR;
        }
        if (producer.isPresent() && !producer.get().outcomesAreKnown()) {
            return Verdict.UNREADABLE;
        }
        return producer.isPresent() && candidates.isEmpty() ? Verdict.NO_OUTCOME : Verdict.WRONG_FROM;
    }

    private Meaning ofAny(TransitionModel transition, TypeRef on, List<TypeName> records) {
        List<NodeOutcome> outcomes = new ArrayList<>();
        for (TypeName record : records) {
            List<NodeModel> producers = producers(on, record);
            if (producers.size() > 1) {
                return new Meaning(transition, on, records, Verdict.NEEDS_FROM, List.of(), producers);
            }
            producers.forEach(node -> outcome(node, record).ifPresent(outcomes::add));
        }
        return new Meaning(transition, on, records, verdictOfAny(on, outcomes), outcomes, List.of());
    }

    private Verdict verdictOfAny(TypeRef on, List<NodeOutcome> outcomes) {
        if (!outcomes.isEmpty()) {
            return Verdict.CLEAR;
        }
        boolean unreadable = enclosing(on, on.type()).anyMatch(node -> !node.outcomesAreKnown());
        return unreadable ? Verdict.UNREADABLE : Verdict.NO_OUTCOME;
    }

    private List<NodeModel> producers(TypeRef on, TypeName record) {
        List<NodeModel> ofNamed = named.values().stream()
                .filter(node -> outcome(node, record).isPresent())
                .toList();
        return !ofNamed.isEmpty()
                ? ofNamed
                : enclosing(on, record)
                        .filter(node -> outcome(node, record).isPresent())
                        .toList();
    }

    /** The nodes around what is named, and around the record, the nearest first. */
    private Stream<NodeModel> enclosing(TypeRef on, TypeName record) {
        Stream<TypeName> aroundNamed = mention(on.type()).stream().flatMap(mention -> mention.enclosing().stream());
        return Stream.of(Stream.of(on.type()), aroundNamed, around(record))
                .flatMap(types -> types)
                .distinct()
                .flatMap(type -> node(type).stream());
    }

    private static Stream<TypeName> around(TypeName type) {
        List<String> names = type.simpleNames();
        return Stream.iterate(names.size() - 1, size -> size > 0, size -> size - 1)
                .map(size -> new TypeName(type.packageName(), names.subList(0, size)));
    }

    private static Optional<NodeOutcome> outcome(NodeModel node, TypeName record) {
        Optional<OutcomeModel> found = node.outcomes().stream()
                .filter(outcome -> outcome.type().equals(record))
                .findFirst();
        return found.map(outcome -> new NodeOutcome(node, outcome));
    }
}

package dev.parasol.processor.graph;

import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.VersionModel.Omission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a version whole that says only what it changes of another one.
 *
 * <p>First what {@code without} names is left out of the other version's transitions. Then each transition of this one
 * takes the place of those on the same outcome of the same node; the others stand at the end.
 */
final class Delta {

    private final VersionModel changes;
    private final VersionGraph base;
    private final TakenOver takenOver;

    /** @param base what it changes, understood */
    Delta(VersionModel changes, VersionGraph base) {
        this.changes = changes;
        this.base = base;
        takenOver = new TakenOver(changes.basedOn().orElseThrow());
    }

    /** The transitions of the other version that a type in {@code without} leaves out. */
    static List<ResolvedTransition> leftOut(Omission omission, VersionGraph base) {
        return base.transitions().stream()
                .filter(transition -> leavesOut(omission, transition.on()))
                .toList();
    }

    private static boolean leavesOut(Omission omission, NodeOutcome end) {
        TypeName type = omission.reference().type();
        TypeName outcome = end.outcome().type();
        return end.node().type().equals(type)
                || outcome.equals(type)
                || omission.records().contains(outcome);
    }

    VersionModel whole() {
        Set<ResolvedTransition> kept = new LinkedHashSet<>(base.transitions());
        changes.without().forEach(omission -> kept.removeAll(leftOut(omission, base)));
        return replacedIn(kept);
    }

    /** What is replaced no longer names its targets, and that can make clear what else is replaced. */
    private VersionModel replacedIn(Set<ResolvedTransition> kept) {
        Resolution resolution = new Resolution(with(kept, Map.of()));
        Map<List<TypeName>, List<TransitionModel>> own = new HashMap<>();
        for (TransitionModel transition : changes.transitions()) {
            resolution.meanings(transition).stream()
                    .flatMap(meaning -> meaning.outcomes().stream())
                    .forEach(end -> own.computeIfAbsent(key(end), any -> new ArrayList<>())
                            .add(transition));
        }
        boolean isDone = !kept.removeIf(transition -> own.containsKey(key(transition.on())));
        return isDone ? with(kept, own) : replacedIn(kept);
    }

    private static List<TypeName> key(NodeOutcome end) {
        return List.of(end.node().type(), end.outcome().type());
    }

    private VersionModel with(Set<ResolvedTransition> kept, Map<List<TypeName>, List<TransitionModel>> own) {
        Optional<TypeRef> start =
                changes.start().or(() -> base.version().start().map(takenOver::reference));
        Set<TypeName> named = Stream.concat(
                        start.stream().map(TypeRef::type), kept.stream().flatMap(TakenOver::names))
                .collect(Collectors.toSet());
        return new VersionModel(
                changes.workflow(),
                changes.key(),
                changes.plain(),
                changes.type(),
                changes.header(),
                changes.origin(),
                changes.annotation(),
                changes.input(),
                start,
                inPlace(kept, own),
                changes.without(),
                takenOver.mentioned(changes, base, named));
    }

    private List<TransitionModel> inPlace(
            Set<ResolvedTransition> kept, Map<List<TypeName>, List<TransitionModel>> own) {
        Set<TransitionModel> whole = new LinkedHashSet<>();
        for (ResolvedTransition transition : base.transitions()) {
            if (kept.contains(transition)) {
                whole.add(takenOver.transition(transition));
            } else {
                whole.addAll(own.getOrDefault(key(transition.on()), List.of()));
            }
        }
        whole.addAll(changes.transitions());
        return List.copyOf(whole);
    }
}

package dev.parasol.processor.graph;

import dev.parasol.processor.model.Inherited;
import dev.parasol.processor.model.Mention;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.Written;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a version says, as one that is based on it says it too. Every place is {@link Inherited}, and every transition names
 * the node that ends in what it is on, so that nothing which is added can make that unclear.
 *
 * @param basedOn the class literal that names the version
 */
record TakenOver(TypeRef basedOn) {

    TypeRef reference(TypeRef reference) {
        return new TypeRef(reference.type(), new Inherited(reference.origin(), basedOn));
    }

    TransitionModel transition(ResolvedTransition resolved) {
        TransitionModel written = resolved.written();
        TypeRef node = new TypeRef(
                resolved.on().node().type(),
                written.from().orElse(resolved.reference()).origin());
        TypeRef outcome =
                new TypeRef(resolved.on().outcome().type(), resolved.reference().origin());
        return new TransitionModel(
                List.of(reference(outcome)),
                new Inherited(written.onOrigin(), basedOn),
                written.to().stream().map(this::reference).toList(),
                new Inherited(written.toOrigin(), basedOn),
                Optional.of(reference(node)),
                written.after().map(after -> new Written<>(after.value(), new Inherited(after.origin(), basedOn))),
                new Inherited(written.annotation(), basedOn));
    }

    /** The types that a transition names once it is taken over. */
    static Stream<TypeName> names(ResolvedTransition resolved) {
        Stream<TypeName> ends =
                Stream.of(resolved.on().node().type(), resolved.on().outcome().type());
        return Stream.concat(ends, resolved.to().stream());
    }

    /**
     * What the types of a version are that is based on another one.
     *
     * @param changes what it says itself
     * @param named what it takes over
     */
    Map<TypeName, Mention> mentioned(VersionModel changes, VersionGraph base, Set<TypeName> named) {
        Map<TypeName, Mention> found = new LinkedHashMap<>(base.version().mentioned());
        base.transitions().forEach(transition -> {
            OutcomeModel outcome = transition.on().outcome();
            found.putIfAbsent(outcome.type(), record(outcome));
        });
        found.keySet().retainAll(named);
        found.putAll(changes.mentioned());
        return Collections.unmodifiableMap(found);
    }

    /** A record that was named by a sealed interface only. */
    private static Mention record(OutcomeModel outcome) {
        return new Mention(
                outcome.type(),
                outcome.payload().shape(),
                Optional.<NodeModel>empty(),
                List.of(outcome.type()),
                List.of());
    }
}

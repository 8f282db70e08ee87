package dev.parasol.processor.read;

import dev.parasol.processor.model.ListedVersion;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.VersionHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads which versions an umbrella lists, and which it contains. */
final class Listings {

    private final Environment environment;
    private final Map<TypeName, Set<TypeName>> umbrellas = new HashMap<>();

    /** @param umbrellas all that are known in this compilation */
    Listings(Environment environment, List<TypeElement> umbrellas) {
        this.environment = environment;
        umbrellas.forEach(umbrella -> listedIn(umbrella)
                .forEach(version -> this.umbrellas
                        .computeIfAbsent(version, type -> new TreeSet<>())
                        .add(TypeNames.of(umbrella))));
    }

    /** What the {@code versions} member lists, item by item. */
    List<ListedVersion> listed(Optional<WrittenMember> versions, Gaps gaps) {
        if (versions.isEmpty()) {
            return List.of();
        }
        List<ListedVersion> listed = new ArrayList<>();
        List<WrittenMember.Literal> literals = versions.get().literals(gaps);
        for (WrittenMember.Literal literal : literals) {
            listed.add(version(literal.reference(), Mirrors.element(literal.type())));
        }
        for (int i = literals.size(); i < versions.get().size(); i++) {
            listed.add(missing(versions.get()));
        }
        return List.copyOf(listed);
    }

    /** The nested types that carry {@code @WorkflowVersion}. */
    List<ListedVersion> nested(TypeElement umbrella) {
        return ElementFilter.typesIn(umbrella.getEnclosedElements()).stream()
                .filter(type ->
                        environment.annotation(type, Annotations.VERSION).isPresent())
                .map(type -> version(new TypeRef(TypeNames.of(type), environment.place(type)), Optional.of(type)))
                .toList();
    }

    private static ListedVersion missing(WrittenMember versions) {
        TypeRef nothing = new TypeRef(TypeName.of("", "<missing>"), versions.place());
        return new ListedVersion(nothing, true, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private ListedVersion version(TypeRef reference, Optional<TypeElement> type) {
        Gaps gaps = new Gaps();
        Optional<VersionHeader> header = type.flatMap(found -> environment.annotation(found, Annotations.VERSION))
                .map(annotation -> Versions.header(annotation, gaps));
        return new ListedVersion(
                reference,
                gaps.any(),
                type.map(Shapes::of),
                // What is no value is the compiler's to report, and no key to reason about.
                header.filter(found -> !gaps.any()),
                type.flatMap(this::unique),
                listedBy(reference.type(), type));
    }

    /** {@code @Unique} on a version; on a type that is also a workflow it is not what is wrong. */
    private Optional<Origin> unique(TypeElement version) {
        return environment.annotation(version, Annotations.WORKFLOW).isPresent()
                ? Optional.empty()
                : environment.annotation(version, Annotations.UNIQUE).map(WrittenAnnotation::place);
    }

    private List<TypeName> listedBy(TypeName version, Optional<TypeElement> type) {
        Set<TypeName> names = new TreeSet<>(umbrellas.getOrDefault(version, Set.of()));
        type.map(TypeElement::getEnclosingElement)
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .filter(around -> listedIn(around).contains(version))
                .ifPresent(around -> names.add(TypeNames.of(around)));
        return List.copyOf(names);
    }

    private List<TypeName> listedIn(TypeElement umbrella) {
        Gaps ignored = new Gaps();
        return environment
                .annotation(umbrella, Annotations.WORKFLOW)
                .flatMap(annotation -> annotation.member("versions"))
                .map(versions -> versions.literals(ignored))
                .orElse(List.of())
                .stream()
                .map(literal -> literal.reference().type())
                .toList();
    }
}

package dev.parasol.processor.read;

import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.ListedVersion;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.UniqueModel;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.model.WorkflowModel.Metadata;
import dev.parasol.processor.model.Written;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** Reads types with {@code @Workflow}. */
final class Workflows {

    private final Environment environment;
    private final Versions versions;
    private final Listings listings;

    Workflows(Environment environment, Nodes nodes, List<TypeElement> umbrellas) {
        this.environment = environment;
        this.versions = new Versions(environment, nodes);
        this.listings = new Listings(environment, umbrellas);
    }

    Reading<WorkflowModel> read(TypeElement type, WrittenAnnotation annotation) {
        Gaps gaps = new Gaps();
        gaps.lookAbove(type);
        InputModel input = new Inputs(environment).read(annotation, gaps);
        List<ListedVersion> listed = listings.listed(annotation.member("versions"), gaps);
        Contents contents = contents(type, annotation, input, listed, gaps);
        WorkflowModel model = new WorkflowModel(
                TypeNames.of(type),
                Shapes.of(type),
                environment.place(type),
                annotation.place(),
                environment.annotation(type, Annotations.VERSION).map(WrittenAnnotation::place),
                input,
                unique(type, gaps),
                new Migrations(environment).of(type, gaps),
                annotation.member("current").flatMap(member -> member.integer(gaps)),
                listed,
                annotation.member("versions").map(WrittenMember::place),
                contents.versions(),
                contents.bases(),
                contents.awaits(),
                own(annotation),
                listings.nested(type),
                annotation.member("tags").map(member -> member.texts(gaps)).orElse(List.of()),
                metadata(annotation, gaps),
                annotation
                        .member("onFailure")
                        .flatMap(member -> member.constant(gaps))
                        .orElse("STOP"),
                annotation
                        .member("onContinue")
                        .flatMap(member -> member.constant(gaps))
                        .orElse("RESOLVE"),
                new Members(environment).isRouter(type),
                new Members(environment).of(type),
                new Members(environment).types(type),
                taken(type),
                gaps.any());
        return new Reading<>(model, !gaps.any());
    }

    /** The listed versions and those that they are based on besides, as far as they could be read in full; the awaits of all. */
    private record Contents(List<VersionModel> versions, List<VersionModel> bases, List<AwaitModel> awaits) {}

    private Contents contents(
            TypeElement type, WrittenAnnotation annotation, InputModel input, List<ListedVersion> listed, Gaps gaps) {
        List<TypeElement> graphs = graphs(type, annotation, listed);
        List<VersionModel> complete = new ArrayList<>();
        List<VersionModel> bases = new ArrayList<>();
        Map<TypeName, AwaitModel> awaits = new LinkedHashMap<>();
        // Without its input, nothing can be said about a version's data.
        boolean inputExists = !input.payload().type().equals(Inputs.MISSING);
        Set<TypeElement> seen = new HashSet<>(graphs);
        Deque<TypeElement> open = new ArrayDeque<>(graphs);
        while (!open.isEmpty()) {
            TypeElement version = open.remove();
            Gaps own = new Gaps();
            VersionModel model = version(type, annotation, version, input, own);
            awaitsOf(model).forEach(await -> awaits.putIfAbsent(await.type(), await));
            if (inputExists && !own.any()) {
                (graphs.contains(version) ? complete : bases).add(model);
            }
            gaps.noteAll(own);
            base(model, type).filter(seen::add).ifPresent(open::add);
        }
        return new Contents(List.copyOf(complete), List.copyOf(bases), List.copyOf(awaits.values()));
    }

    private Optional<TypeElement> base(VersionModel delta, TypeElement workflow) {
        return delta.basedOn()
                .flatMap(reference -> environment.find(reference.type().qualified()))
                .filter(base -> isVersion(base, workflow));
    }

    private boolean isVersion(TypeElement type, TypeElement workflow) {
        return !type.equals(workflow)
                && environment.annotation(type, Annotations.VERSION).isPresent();
    }

    private VersionModel version(
            TypeElement workflow, WrittenAnnotation annotation, TypeElement version, InputModel input, Gaps gaps) {
        return version.equals(workflow)
                ? versions.plain(workflow, annotation, input, gaps)
                : versions.version(
                        TypeNames.of(workflow),
                        version,
                        environment.annotation(version, Annotations.VERSION).orElseThrow(),
                        input,
                        gaps);
    }

    /** The types that carry graphs: the listed versions, or the plain workflow itself. */
    private List<TypeElement> graphs(TypeElement type, WrittenAnnotation annotation, List<ListedVersion> listed) {
        boolean umbrella = annotation.member("versions").isPresent()
                || annotation.member("current").isPresent();
        if (!umbrella) {
            return own(annotation).isPresent() ? List.of(type) : List.of();
        }
        return listed.stream()
                .map(version -> version.type().qualified())
                .distinct()
                .map(environment::find)
                .flatMap(Optional::stream)
                .filter(version -> isVersion(version, type))
                .toList();
    }

    private static List<AwaitModel> awaitsOf(VersionModel version) {
        return version.mentioned().values().stream()
                .map(mention -> mention.node().orElse(null))
                .filter(AwaitModel.class::isInstance)
                .map(AwaitModel.class::cast)
                .toList();
    }

    private static Optional<Origin> own(WrittenAnnotation annotation) {
        return annotation
                .member("start")
                .or(() -> annotation.member("transitions"))
                .map(WrittenMember::place);
    }

    private Optional<UniqueModel> unique(TypeElement type, Gaps gaps) {
        return environment.annotation(type, Annotations.UNIQUE).map(unique -> uniqueOf(unique, gaps));
    }

    private static UniqueModel uniqueOf(WrittenAnnotation unique, Gaps gaps) {
        Written<String> unwritten = new Written<>("", unique.place());
        return new UniqueModel(
                unique.member("key").flatMap(member -> member.text(gaps)).orElse(unwritten),
                unique.member("scope").flatMap(member -> member.constant(gaps)).orElse("WORKFLOW"),
                unique.place());
    }

    private static List<Metadata> metadata(WrittenAnnotation workflow, Gaps gaps) {
        return workflow.member("metadata").map(member -> member.annotations(gaps)).orElse(List.of()).stream()
                .map(meta -> new Metadata(text(meta, "key", gaps), text(meta, "value", gaps)))
                .toList();
    }

    private static String text(WrittenAnnotation annotation, String member, Gaps gaps) {
        return annotation
                .member(member)
                .flatMap(found -> found.text(gaps))
                .map(Written::value)
                .orElse("");
    }

    private List<TypeName> taken(TypeElement type) {
        TypeName name = TypeNames.of(type);
        return Stream.of("Facade", "Dispatcher")
                .map(name::generated)
                .filter(generated -> new Generated(environment).taken(generated, type))
                .toList();
    }
}

package dev.parasol.processor.read;

import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.VersionHeader;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.Written;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads version classes, and plain workflows as the version that they are. */
final class Versions {

    private final Environment environment;
    private final Mentions mentions;

    Versions(Environment environment, Nodes nodes) {
        this.environment = environment;
        this.mentions = new Mentions(nodes);
    }

    static VersionHeader header(WrittenAnnotation annotation, Gaps gaps) {
        Written<Integer> unwritten = new Written<>(0, annotation.place());
        return new VersionHeader(
                annotation
                        .member("value")
                        .flatMap(member -> member.integer(gaps))
                        .orElse(unwritten),
                text(annotation, "label", gaps),
                text(annotation, "description", gaps),
                text(annotation, "deprecatedSince", gaps),
                text(annotation, "removeAfter", gaps),
                annotation
                        .member("basedOn")
                        .flatMap(member -> member.literal(gaps))
                        .map(WrittenMember.Literal::reference),
                annotation.place());
    }

    private static Optional<Written<String>> text(WrittenAnnotation annotation, String member, Gaps gaps) {
        return annotation.member(member).flatMap(found -> found.text(gaps));
    }

    /** A version of an umbrella. */
    VersionModel version(
            TypeName workflow, TypeElement type, WrittenAnnotation annotation, InputModel input, Gaps gaps) {
        VersionHeader header = header(annotation, gaps);
        return read(workflow, Optional.of(header), type, annotation, input, gaps);
    }

    /** A plain workflow's own graph. */
    VersionModel plain(TypeElement type, WrittenAnnotation annotation, InputModel input, Gaps gaps) {
        return read(TypeNames.of(type), Optional.empty(), type, annotation, input, gaps);
    }

    private VersionModel read(
            TypeName workflow,
            Optional<VersionHeader> header,
            TypeElement type,
            WrittenAnnotation annotation,
            InputModel input,
            Gaps gaps) {
        Graphs.Graph graph = Graphs.read(annotation, gaps);
        Origin place = environment.place(type);
        return new VersionModel(
                workflow,
                header.map(found -> found.key().value()).orElse(1),
                header.isEmpty(),
                TypeNames.of(type),
                header,
                place,
                annotation.place(),
                input,
                graph.start(),
                graph.transitions(),
                omissions(annotation, gaps),
                mentions.of(graph.named(), gaps));
    }

    private List<VersionModel.Omission> omissions(WrittenAnnotation annotation, Gaps gaps) {
        return annotation.member("without").map(member -> member.literals(gaps)).orElse(List.of()).stream()
                .map(literal -> new VersionModel.Omission(literal.reference(), Mentions.records(literal.type(), gaps)))
                .toList();
    }
}

package dev.parasol.processor.read;

import dev.parasol.processor.model.Mention;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Finds out what the types are that a graph names. */
final class Mentions {

    private final Nodes nodes;

    Mentions(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The class literals of a graph, in the order of the source. */
    static final class Named {
        private final Map<TypeName, TypeMirror> types = new LinkedHashMap<>();
        private final List<TypeMirror> outcomes = new ArrayList<>();

        TypeRef target(WrittenMember.Literal literal) {
            types.putIfAbsent(literal.reference().type(), literal.type());
            return literal.reference();
        }

        TypeRef outcome(WrittenMember.Literal literal) {
            outcomes.add(literal.type());
            return target(literal);
        }
    }

    Map<TypeName, Mention> of(Named named, Gaps gaps) {
        Map<TypeName, Mention> found = new LinkedHashMap<>();
        named.types.forEach((name, type) -> found.put(name, mention(name, type, gaps)));
        named.outcomes.forEach(outcome -> addNodesAround(outcome, found, gaps));
        return Collections.unmodifiableMap(found);
    }

    private void addNodesAround(TypeMirror outcome, Map<TypeName, Mention> found, Gaps gaps) {
        Mirrors.element(outcome).map(Mentions::around).orElse(List.of()).stream()
                .filter(type -> nodes.node(type).model().isPresent())
                .forEach(type -> found.computeIfAbsent(TypeNames.of(type), name -> mention(type, gaps)));
    }

    private Mention mention(TypeName name, TypeMirror type, Gaps gaps) {
        return Mirrors.element(type).map(element -> mention(element, gaps)).orElseGet(() -> noClass(name));
    }

    private Mention mention(TypeElement type, Gaps gaps) {
        List<TypeName> enclosing = around(type).stream().map(TypeNames::of).toList();
        return new Mention(TypeNames.of(type), Shapes.of(type), node(type, gaps), records(type, gaps), enclosing);
    }

    /** The records that a type stands for as an outcome. */
    static List<TypeName> records(TypeMirror type, Gaps gaps) {
        return Mirrors.element(type).map(element -> records(element, gaps)).orElse(List.of());
    }

    private static List<TypeName> records(TypeElement type, Gaps gaps) {
        Leaves leaves = Leaves.of(type, gaps);
        return leaves.areRecords()
                ? leaves.records().stream().map(TypeNames::of).toList()
                : List.of();
    }

    private Optional<NodeModel> node(TypeElement type, Gaps gaps) {
        Reading<Optional<NodeModel>> node = nodes.node(type);
        if (!node.complete()) {
            gaps.note();
        }
        return node.model();
    }

    private static Mention noClass(TypeName name) {
        return new Mention(name, TypeShape.of(TypeShape.Kind.CLASS), Optional.empty(), List.of(), List.of());
    }

    /** The types around a type, the nearest first. */
    private static List<TypeElement> around(TypeElement type) {
        List<TypeElement> around = new ArrayList<>();
        for (Element at = type.getEnclosingElement(); at instanceof TypeElement outer; at = at.getEnclosingElement()) {
            around.add(outer);
        }
        return around;
    }
}

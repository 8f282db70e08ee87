package dev.parasol.processor.graph;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.VersionModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps and awaits that a graph names, itself or by a record, in the order in which it first does, and where. */
final class MentionedNodes {

    private final Resolution resolution;
    private final Map<TypeName, NodeModel> nodes = new LinkedHashMap<>();
    private final Map<TypeName, Origin> places = new LinkedHashMap<>();

    MentionedNodes(VersionModel version, Resolution resolution) {
        this.resolution = resolution;
        version.start().ifPresent(this::mention);
        version.transitions().forEach(this::mention);
    }

    private void mention(TransitionModel transition) {
        transition.from().ifPresent(this::mention);
        for (Meaning meaning : resolution.meanings(transition)) {
            Origin place = meaning.on().origin();
            meaning.outcomes().forEach(outcome -> mention(outcome.node(), place));
        }
        transition.to().forEach(this::mention);
    }

    private void mention(TypeRef reference) {
        resolution.node(reference.type()).ifPresent(node -> mention(node, reference.origin()));
    }

    private void mention(NodeModel node, Origin place) {
        nodes.putIfAbsent(node.type(), node);
        places.putIfAbsent(node.type(), place);
    }

    List<NodeModel> list() {
        return List.copyOf(nodes.values());
    }

    Optional<NodeModel> find(TypeName type) {
        return Optional.ofNullable(nodes.get(type));
    }

    /** The class literal that names the node first, itself or by a record. */
    Optional<Origin> place(NodeModel node) {
        return Optional.ofNullable(places.get(node.type()));
    }
}

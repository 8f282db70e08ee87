package dev.parasol.processor.generate;

import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.StoredType;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.VersionHeader;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.model.Written;
import dev.parasol.release.ShapeJson;
import dev.parasol.release.json.JsonObject;
import dev.parasol.release.json.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A version's definition as JSON: what the runtime reads and walks. Types have their binary names. */
final class DefinitionText {

    /** Rises when the runtime can no longer read what was written before. */
    private static final int FORMAT = 1;

    private final WorkflowModel workflow;
    private final VersionGraph graph;
    private final VersionModel version;

    DefinitionText(WorkflowModel workflow, VersionGraph graph) {
        this.workflow = workflow;
        this.graph = graph;
        version = graph.version();
    }

    String text() {
        JsonObject definition = new JsonObject()
                .with("format", FORMAT)
                .with("workflow", workflow.type().binary())
                .with("version", version.key());
        describe(definition);
        definition
                .withPresent("input", input())
                .with("onFailure", workflow.onFailure())
                .with("onContinue", workflow.onContinue());
        return JsonText.of(definition
                .withPresent("start", graph.start().map(NodeModel::type).map(TypeName::binary))
                .with("nodes", nodes())
                .with("transitions", transitions())
                .with("shapes", shapes()));
    }

    /** What the input and the outcomes look like, each type once. */
    private List<JsonObject> shapes() {
        Stream<PayloadModel> outcomes = graph.reachable().stream()
                .flatMap(node -> node.outcomes().stream())
                .map(OutcomeModel::payload);
        return Stream.concat(inputPayload(), outcomes)
                .flatMap(payload -> payload.parts().stream())
                .map(StoredType::shape)
                .distinct()
                .map(ShapeJson::of)
                .toList();
    }

    private Stream<PayloadModel> inputPayload() {
        return workflow.input().isNoInput()
                ? Stream.empty()
                : Stream.of(workflow.input().payload());
    }

    private void describe(JsonObject definition) {
        JsonObject metadata = new JsonObject();
        workflow.metadata().forEach(entry -> metadata.with(entry.key(), entry.value()));
        definition
                .withPresent("label", written(VersionHeader::label))
                .withPresent("description", written(VersionHeader::description))
                .withPresent("deprecatedSince", written(VersionHeader::deprecatedSince))
                .withPresent("removeAfter", written(VersionHeader::removeAfter))
                .withSome("tags", workflow.tags())
                .withPresent("metadata", workflow.metadata().isEmpty() ? Optional.empty() : Optional.of(metadata));
    }

    private Optional<String> written(Function<VersionHeader, Optional<Written<String>>> member) {
        return version.header().flatMap(member).map(Written::value);
    }

    private Optional<String> input() {
        boolean none = workflow.input().isNoInput();
        return none ? Optional.empty() : Optional.of(workflow.input().type().binary());
    }

    private List<JsonObject> nodes() {
        NodeJson json = new NodeJson(graph);
        return graph.reachable().stream().map(json::of).toList();
    }

    private List<JsonObject> transitions() {
        return graph.transitions().stream()
                .filter(transition -> graph.isReachable(transition.on().node()))
                .map(DefinitionText::transition)
                .toList();
    }

    private static JsonObject transition(ResolvedTransition transition) {
        return new JsonObject()
                .with("from", transition.on().node().type().binary())
                .with("on", transition.on().outcome().type().binary())
                .with("to", transition.to().stream().map(TypeName::binary).toList())
                .withPresent("after", transition.written().after().map(Written::value));
    }
}

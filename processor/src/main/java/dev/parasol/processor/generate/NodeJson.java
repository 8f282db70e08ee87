package dev.parasol.processor.generate;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ParameterSource;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.RetryModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.Written;
import dev.parasol.release.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The nodes of a version's definition as JSON. */
final class NodeJson {

    private final VersionGraph graph;

    NodeJson(VersionGraph graph) {
        this.graph = graph;
    }

    JsonObject of(NodeModel node) {
        return node instanceof StepModel step ? step(step) : await((AwaitModel) node);
    }

    private JsonObject step(StepModel step) {
        return new JsonObject()
                .with("step", step.type().binary())
                .withSome("parameters", parameters(graph.parameterSources(step)))
                .withPresent("compensate", graph.compensateSources(step).map(NodeJson::parameters))
                .with("outcomes", outcomes(step))
                .withPresent("retry", step.retry().map(NodeJson::retry))
                .withPresent("timeout", step.timeout().map(Written::value));
    }

    private JsonObject await(AwaitModel await) {
        Optional<String> onTimeout = await.outcomes().stream()
                .filter(OutcomeModel::onTimeout)
                .map(outcome -> outcome.type().binary())
                .findFirst();
        return new JsonObject()
                .with("await", await.type().binary())
                .with("outcomes", outcomes(await))
                .withPresent("timeout", await.timeout().map(Written::value))
                .withPresent("onTimeout", onTimeout);
    }

    private List<String> outcomes(NodeModel node) {
        return graph.outcomes(node).stream()
                .map(OutcomeModel::type)
                .map(TypeName::binary)
                .toList();
    }

    private static List<JsonObject> parameters(List<ParameterSource> sources) {
        return sources.stream().map(NodeJson::parameter).toList();
    }

    private static JsonObject parameter(ParameterSource source) {
        if (source instanceof ParameterSource.Outcomes outcomes) {
            return new JsonObject()
                    .with("source", "outcome")
                    .withTrue("optional", outcomes.optional())
                    .with(
                            "from",
                            outcomes.from().stream().map(NodeJson::producer).toList());
        }
        if (source instanceof ParameterSource.Input input) {
            return new JsonObject().with("source", "input").withTrue("optional", input.optional());
        }
        return new JsonObject().with("source", "context");
    }

    private static JsonObject producer(NodeOutcome from) {
        return new JsonObject()
                .with("node", from.node().type().binary())
                .with("outcome", from.outcome().type().binary());
    }

    /** All of it, the annotation's defaults included, so that a later default does not change an older build. */
    private static JsonObject retry(RetryModel retry) {
        return new JsonObject()
                .with("maxAttempts", retry.maxAttempts().map(Written::value).orElse(1))
                .with("delay", retry.delay().map(Written::value).orElse("PT1S"))
                .with("multiplier", retry.multiplier().map(Written::value).orElse(1.0))
                .withPresent("maxDelay", retry.maxDelay().map(Written::value))
                .with("jitter", retry.jitter().map(Written::value).orElse(0.0))
                .withSome(
                        "giveUpOn",
                        retry.giveUpOn().stream()
                                .map(type -> type.type().binary())
                                .toList());
    }
}

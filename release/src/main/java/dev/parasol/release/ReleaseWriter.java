package dev.parasol.release;

import dev.parasol.release.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes a document of a release, with its members in the order in which the processor writes them. */
final class ReleaseWriter {

    private final Release release;

    ReleaseWriter(Release release) {
        this.release = release;
    }

    JsonObject document() {
        JsonObject document = new JsonObject()
                .with("format", ReleaseJson.FORMAT)
                .with("workflow", release.workflow())
                .with("version", release.version())
                .withPresent("released", release.promise().since().map(LocalDate::toString))
                .withPresent("retired", release.retired().map(ReleaseWriter::retirement));
        describe(document, release.about());
        return document.withPresent("input", release.input())
                .with("onFailure", release.onFailure())
                .with("onContinue", release.onContinue())
                .with("start", release.start())
                .with("nodes", release.nodes().stream().map(ReleaseWriter::node).toList())
                .with(
                        "transitions",
                        release.transitions().stream()
                                .map(ReleaseWriter::transition)
                                .toList())
                .with("shapes", release.shapes().stream().map(ShapeJson::of).toList());
    }

    private static JsonObject retirement(Retirement retirement) {
        return new JsonObject().with("on", retirement.on().toString()).with("why", retirement.why());
    }

    private static void describe(JsonObject document, About about) {
        JsonObject metadata = new JsonObject();
        about.metadata().forEach(metadata::with);
        document.withPresent("label", about.label())
                .withPresent("description", about.description())
                .withPresent("deprecatedSince", about.deprecatedSince())
                .withPresent("removeAfter", about.removeAfter())
                .withSome("tags", about.tags())
                .withPresent("metadata", about.metadata().isEmpty() ? Optional.empty() : Optional.of(metadata));
    }

    private static JsonObject node(Node node) {
        return node instanceof Node.Step step ? step(step) : await((Node.Await) node);
    }

    private static JsonObject step(Node.Step step) {
        return new JsonObject()
                .with("step", step.name())
                .withSome("parameters", sources(step.parameters()))
                .withPresent("compensate", step.compensate().map(ReleaseWriter::sources))
                .with("outcomes", step.outcomes())
                .withPresent("retry", step.retry().map(ReleaseWriter::retry))
                .withPresent("timeout", step.timeout());
    }

    private static JsonObject await(Node.Await await) {
        return new JsonObject()
                .with("await", await.name())
                .with("outcomes", await.outcomes())
                .withPresent("timeout", await.timeout())
                .withPresent("onTimeout", await.onTimeout());
    }

    private static List<JsonObject> sources(List<Source> sources) {
        return sources.stream().map(ReleaseWriter::source).toList();
    }

    private static JsonObject source(Source source) {
        if (source instanceof Source.Outcomes outcomes) {
            return new JsonObject()
                    .with("source", "outcome")
                    .withTrue("optional", outcomes.optional())
                    .with(
                            "from",
                            outcomes.from().stream()
                                    .map(ReleaseWriter::producer)
                                    .toList());
        }
        if (source instanceof Source.Input input) {
            return new JsonObject().with("source", "input").withTrue("optional", input.optional());
        }
        return new JsonObject().with("source", "context");
    }

    private static JsonObject producer(Source.Producer producer) {
        return new JsonObject().with("node", producer.node()).with("outcome", producer.outcome());
    }

    private static JsonObject retry(Node.Retry retry) {
        return new JsonObject()
                .with("maxAttempts", retry.maxAttempts())
                .with("delay", retry.delay())
                .with("multiplier", retry.multiplier())
                .withPresent("maxDelay", retry.maxDelay())
                .with("jitter", retry.jitter())
                .withSome("giveUpOn", retry.giveUpOn());
    }

    private static JsonObject transition(Transition transition) {
        return new JsonObject()
                .with("from", transition.from())
                .with("on", transition.on())
                .with("to", transition.to())
                .withPresent("after", transition.after());
    }
}

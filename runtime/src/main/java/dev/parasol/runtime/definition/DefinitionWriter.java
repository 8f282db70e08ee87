package dev.parasol.runtime.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a document of a definition; leaves out what is empty or has its default. */
final class DefinitionWriter {

    private final JsonMapper mapper;

    DefinitionWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode document(Definition definition) {
        ObjectNode document = mapper.createObjectNode();
        document.put("format", DefinitionJson.FORMAT);
        document.put("workflow", definition.workflow());
        document.put("version", definition.version());
        about(document, definition.about());
        text(document, "input", definition.input());
        document.put("onFailure", definition.onFailure().name());
        document.put("onContinue", definition.onContinue().name());
        document.put("start", definition.graph().start());
        ArrayNode nodes = document.putArray("nodes");
        definition.graph().nodes().forEach(node -> node(nodes.addObject(), node));
        ArrayNode transitions = document.putArray("transitions");
        definition.graph().transitions().forEach(transition -> transition(transitions.addObject(), transition));
        return document;
    }

    private static void about(ObjectNode document, About about) {
        text(document, "label", about.label());
        text(document, "description", Optional.of(about.description()).filter(text -> !text.isEmpty()));
        text(document, "deprecatedSince", about.deprecatedSince());
        text(document, "removeAfter", about.removeAfter());
        texts(document, "tags", about.tags());
        if (!about.metadata().isEmpty()) {
            ObjectNode metadata = document.putObject("metadata");
            about.metadata().forEach(metadata::put);
        }
    }

    private static void node(ObjectNode json, Node node) {
        if (node instanceof StepNode step) {
            json.put("step", step.name());
            if (!step.parameters().isEmpty()) {
                sources(json.putArray("parameters"), step.parameters());
            }
            step.compensate().ifPresent(taken -> sources(json.putArray("compensate"), taken));
        } else {
            json.put("await", node.name());
        }
        texts(json, "outcomes", node.outcomes());
        if (node instanceof StepNode step && !step.retry().equals(RetryPolicy.NONE)) {
            retry(json.putObject("retry"), step.retry());
        }
        text(json, "timeout", node.timeout());
        if (node instanceof AwaitNode await) {
            text(json, "onTimeout", await.onTimeout());
        }
    }

    private static void sources(ArrayNode array, List<ParameterSource> sources) {
        sources.forEach(source -> source(array.addObject(), source));
    }

    private static void source(ObjectNode json, ParameterSource source) {
        json.put("source", kind(source));
        if (source.optional()) {
            json.put("optional", true);
        }
        if (source instanceof ParameterSource.Outcome outcome) {
            ArrayNode from = json.putArray("from");
            outcome.from()
                    .forEach(producer ->
                            from.addObject().put("node", producer.node()).put("outcome", producer.outcome()));
        }
    }

    private static String kind(ParameterSource source) {
        if (source instanceof ParameterSource.Outcome) {
            return "outcome";
        }
        return source instanceof ParameterSource.Input ? "input" : "context";
    }

    private static void retry(ObjectNode json, RetryPolicy retry) {
        json.put("maxAttempts", retry.maxAttempts());
        json.put("delay", retry.delay().toString());
        json.put("multiplier", retry.multiplier());
        text(json, "maxDelay", retry.maxDelay());
        json.put("jitter", retry.jitter());
        texts(json, "giveUpOn", retry.giveUpOn());
    }

    private static void transition(ObjectNode json, Transition transition) {
        json.put("from", transition.from());
        json.put("on", transition.on());
        texts(json, "to", transition.to());
        Optional<Duration> after = transition.after();
        text(json, "after", after);
    }

    private static void text(ObjectNode json, String name, Optional<?> value) {
        value.ifPresent(present -> json.put(name, present.toString()));
    }

    private static void texts(ObjectNode json, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(name);
            values.forEach(array::add);
        }
    }
}

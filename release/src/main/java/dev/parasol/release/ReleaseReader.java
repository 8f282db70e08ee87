package dev.parasol.release;

import dev.parasol.release.Source.Producer;
import dev.parasol.release.json.Members;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a release of a document. */
final class ReleaseReader {

    private final Members document;

    ReleaseReader(Members document) {
        this.document = document;
    }

    Release release() {
        return release(document.requiredObjects("shapes", ReleaseReader::shape));
    }

    /** Of a document that does not say what payloads look like. */
    Release withoutShapes() {
        return release(List.of());
    }

    private Release release(List<Shape> shapes) {
        return new Release(
                document.text("workflow"),
                document.integer("version"),
                about(),
                document.findText("input"),
                document.findText("onFailure").orElse("STOP"),
                document.findText("onContinue").orElse("RESOLVE"),
                document.text("start"),
                document.requiredObjects("nodes", ReleaseReader::node),
                document.requiredObjects("transitions", ReleaseReader::transition),
                shapes,
                promise());
    }

    private Promise promise() {
        return new Promise(
                document.find("released", LocalDate::parse),
                document.findObject("retired").map(ReleaseReader::retirement));
    }

    private About about() {
        return new About(
                document.findText("label"),
                document.findText("description"),
                document.findText("deprecatedSince"),
                document.findText("removeAfter"),
                document.texts("tags"),
                document.findObject("metadata").map(Members::textByName).orElse(Map.of()));
    }

    private static Retirement retirement(Members retired) {
        LocalDate on = retired.find("on", LocalDate::parse).orElseThrow(() -> retired.wrong("", "has no \"on\""));
        return new Retirement(on, retired.text("why"));
    }

    private static Node node(Members node) {
        if (node.has("await")) {
            return new Node.Await(
                    node.text("await"), node.texts("outcomes"), duration(node, "timeout"), node.findText("onTimeout"));
        }
        if (!node.has("step")) {
            throw node.wrong("", "is neither a step nor an await");
        }
        return new Node.Step(
                node.text("step"),
                sources(node, "parameters"),
                node.has("compensate") ? Optional.of(sources(node, "compensate")) : Optional.empty(),
                node.texts("outcomes"),
                node.findObject("retry").map(ReleaseReader::retry),
                duration(node, "timeout"));
    }

    private static List<Source> sources(Members node, String name) {
        return node.objects(name, ReleaseReader::source);
    }

    private static Source source(Members source) {
        return switch (source.text("source")) {
            case "input" -> new Source.Input(source.flag("optional"));
            case "context" -> new Source.Context();
            case "outcome" ->
                new Source.Outcomes(source.objects("from", ReleaseReader::producer), source.flag("optional"));
            default -> throw source.wrong("source", "is neither input, outcome nor context");
        };
    }

    private static Producer producer(Members producer) {
        return new Producer(producer.text("node"), producer.text("outcome"));
    }

    private static Node.Retry retry(Members retry) {
        return new Node.Retry(
                retry.integer("maxAttempts"),
                duration(retry, "delay").orElse("PT1S"),
                retry.findNumber("multiplier").map(BigDecimal::doubleValue).orElse(1.0),
                duration(retry, "maxDelay"),
                retry.findNumber("jitter").map(BigDecimal::doubleValue).orElse(0.0),
                retry.texts("giveUpOn"));
    }

    private static Transition transition(Members transition) {
        return new Transition(
                transition.text("from"), transition.text("on"), transition.texts("to"), duration(transition, "after"));
    }

    private static Optional<String> duration(Members members, String name) {
        return members.find(name, text -> {
            Duration.parse(text);
            return text;
        });
    }

    private static Shape shape(Members shape) {
        if (shape.has("record")) {
            return new Shape.OfRecord(shape.text("record"), shape.objects("components", ReleaseReader::component));
        }
        if (shape.has("sealed")) {
            return new Shape.OfSealed(shape.text("sealed"), shape.texts("records"));
        }
        if (shape.has("enum")) {
            return new Shape.OfEnum(shape.text("enum"), shape.texts("constants"));
        }
        throw shape.wrong("", "is neither a record, a sealed interface nor an enum");
    }

    private static Shape.Component component(Members component) {
        String type = component.text("type");
        component.find("type", Type::parse);
        return new Shape.Component(component.text("name"), type, component.flag("nullable"));
    }
}

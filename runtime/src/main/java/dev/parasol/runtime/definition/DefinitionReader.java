package dev.parasol.runtime.definition;

import dev.parasol.NoInput;
import dev.parasol.OnContinue;
import dev.parasol.OnFailure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a definition of a document; what the document leaves out has its default. */
final class DefinitionReader {

    private static final String NO_INPUT = NoInput.class.getName();

    private final Members document;

    DefinitionReader(Members document) {
        this.document = document;
    }

    Definition definition() {
        return new Definition(
                document.text("workflow"),
                document.integer("version"),
                about(),
                document.findText("input").filter(input -> !input.equals(NO_INPUT)),
                document.find("onFailure", OnFailure::valueOf).orElse(OnFailure.STOP),
                document.find("onContinue", OnContinue::valueOf).orElse(OnContinue.RESOLVE),
                new Graph(
                        document.text("start"),
                        document.objects("nodes", DefinitionReader::node),
                        document.objects("transitions", DefinitionReader::transition)));
    }

    private About about() {
        return new About(
                document.findText("label"),
                document.findText("description").orElse(""),
                document.find("deprecatedSince", LocalDate::parse),
                document.find("removeAfter", LocalDate::parse),
                document.texts("tags"),
                document.findObject("metadata").map(Members::textByName).orElse(Map.of()));
    }

    private static Node node(Members node) {
        if (node.has("await")) {
            return new AwaitNode(
                    node.text("await"), node.texts("outcomes"), duration(node, "timeout"), node.findText("onTimeout"));
        }
        return new StepNode(
                node.text("step"),
                sources(node, "parameters"),
                node.texts("outcomes"),
                node.findObject("retry").map(DefinitionReader::retry).orElse(RetryPolicy.NONE),
                duration(node, "timeout"),
                node.has("compensate") ? Optional.of(sources(node, "compensate")) : Optional.empty());
    }

    private static List<ParameterSource> sources(Members node, String name) {
        return node.objects(name, DefinitionReader::source);
    }

    private static ParameterSource source(Members source) {
        String kind = source.text("source");
        return switch (kind) {
            case "input" -> new ParameterSource.Input(source.flag("optional"));
            case "outcome" -> new ParameterSource.Outcome(source.flag("optional"), producers(source));
            case "context" -> new ParameterSource.Context();
            default ->
                throw new IllegalArgumentException(
                        source.at("source") + " is \"" + kind + "\", neither input, outcome nor context");
        };
    }

    private static List<ParameterSource.Producer> producers(Members source) {
        return source.objects(
                "from", producer -> new ParameterSource.Producer(producer.text("node"), producer.text("outcome")));
    }

    private static RetryPolicy retry(Members retry) {
        RetryPolicy none = RetryPolicy.NONE;
        return new RetryPolicy(
                retry.findInteger("maxAttempts").orElse(none.maxAttempts()),
                duration(retry, "delay").orElse(none.delay()),
                retry.findNumber("multiplier").orElse(none.multiplier()),
                duration(retry, "maxDelay"),
                retry.findNumber("jitter").orElse(none.jitter()),
                retry.texts("giveUpOn"));
    }

    private static Transition transition(Members transition) {
        return new Transition(
                transition.text("from"), transition.text("on"), transition.texts("to"), duration(transition, "after"));
    }

    private static Optional<Duration> duration(Members members, String name) {
        return members.find(name, Duration::parse);
    }
}

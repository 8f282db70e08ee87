package dev.parasol.processor.rule;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.TransitionModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import dev.parasol.processor.model.Written;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A {@code @Transition} as source writes it, ready to be pasted. */
record TransitionLine(List<TypeName> on, Optional<TypeName> from, List<TypeName> to, Optional<String> after) {

    /** A transition as it was written. */
    static TransitionLine of(TransitionModel written) {
        return new TransitionLine(
                types(written.on()),
                written.from().map(TypeRef::type),
                types(written.to()),
                written.after().map(Written::value));
    }

    /** A transition on one outcome, with {@code from} only where it is needed. */
    static TransitionLine on(VersionGraph graph, NodeOutcome end) {
        long producers = graph.nodes().stream()
                .flatMap(node -> node.outcomes().stream())
                .filter(outcome -> outcome.type().equals(end.outcome().type()))
                .count();
        Optional<TypeName> from = Optional.of(end.node().type()).filter(type -> producers != 1);
        return new TransitionLine(List.of(end.outcome().type()), from, List.of(TypeName.END), Optional.empty());
    }

    private static List<TypeName> types(List<TypeRef> references) {
        return references.stream().map(TypeRef::type).toList();
    }

    TransitionLine to(List<TypeName> targets) {
        return new TransitionLine(on, from, targets, after);
    }

    TransitionLine to(TypeName target) {
        return to(List.of(target));
    }

    TransitionLine from(Optional<TypeName> node) {
        return new TransitionLine(on, node, to, after);
    }

    TransitionLine after(Optional<String> duration) {
        return new TransitionLine(on, from, to, duration);
    }

    /** With another outcome in the place of one of those it is on. */
    TransitionLine replacing(TypeName wrong, TypeName right) {
        List<TypeName> replaced =
                on.stream().map(type -> type.equals(wrong) ? right : type).toList();
        return new TransitionLine(replaced, from, to, after);
    }

    /** {@code @Transition(on = Validate.Valid.class, to = {Create.class, Greet.class})}. */
    String text() {
        return "@Transition(on = " + literals(on)
                + from.map(type -> ", from = " + type.display() + ".class").orElse("")
                + ", to = " + literals(to)
                + after.map(text -> ", after = \"" + text + "\"").orElse("")
                + ")";
    }

    /** The whole graph of a version: {@code start = Validate.class, transitions = {...}}. */
    static String all(VersionGraph graph) {
        String lines = graph.transitions().stream()
                .map(transition -> on(graph, transition.on())
                        .to(transition.to())
                        .after(transition.written().after().map(Written::value)))
                .map(TransitionLine::text)
                .collect(Collectors.joining(", "));
        String start = graph.start()
                .map(node -> "start = " + node.type().display() + ".class, ")
                .orElse("");
        return start + "transitions = {" + lines + "}";
    }

    /** {@code Create.class}, or {@code {Create.class, Greet.class}}. */
    static String literals(List<TypeName> types) {
        String literals = types.stream().map(type -> type.display() + ".class").collect(Collectors.joining(", "));
        return types.size() == 1 ? literals : "{" + literals + "}";
    }
}

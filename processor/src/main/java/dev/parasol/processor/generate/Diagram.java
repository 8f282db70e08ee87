package dev.parasol.processor.generate;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ResolvedTransition;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A version's graph in the language of Mermaid: steps are boxes, awaits hexagons, ends circles. */
final class Diagram {

    private static final String INDENT = "    ";

    private final VersionGraph graph;
    private final Map<TypeName, String> ids = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder("flowchart TD\n");

    Diagram(VersionGraph graph) {
        this.graph = graph;
    }

    String text() {
        graph.reachable().forEach(this::draw);
        List<ResolvedTransition> transitions = graph.transitions().stream()
                .filter(transition -> graph.isReachable(transition.on().node()))
                .toList();
        transitions.stream().flatMap(transition -> transition.to().stream()).forEach(this::drawEnd);
        transitions.forEach(this::draw);
        return text.toString();
    }

    private void draw(NodeModel node) {
        boolean waits = node instanceof AwaitModel;
        draw(node.type(), waits ? "{{\"" : "[\"", waits ? "\"}}" : "\"]");
    }

    private void drawEnd(TypeName target) {
        boolean isEnd = target.equals(TypeName.END) || target.equals(TypeName.CONTINUE_AS_NEW);
        if (isEnd && !ids.containsKey(target)) {
            draw(target, "((\"", "\"))");
        }
    }

    private void draw(TypeName type, String opening, String closing) {
        ids.put(type, freeId(String.join("_", type.simpleNames())));
        text.append(INDENT)
                .append(ids.get(type))
                .append(opening)
                .append(type.display())
                .append(closing)
                .append('\n');
    }

    /** Names without their packages may be the same; and {@code end} is a word of the language. */
    private String freeId(String name) {
        String wanted = name.equals(name.toLowerCase(Locale.ROOT)) ? name + "_" : name;
        String id = wanted;
        for (int copy = 2; ids.containsValue(id); copy++) {
            id = wanted + "_" + copy;
        }
        return id;
    }

    private void draw(ResolvedTransition transition) {
        String from = ids.get(transition.on().node().type());
        for (TypeName target : transition.to()) {
            text.append(INDENT)
                    .append(from)
                    .append(" -->|")
                    .append(label(transition))
                    .append("| ");
            text.append(ids.get(target)).append('\n');
        }
    }

    /** {@code Expired}, or with more to say {@code "Expired (timeout P7D, after PT24H)"}. */
    private static String label(ResolvedTransition transition) {
        NodeOutcome on = transition.on();
        List<String> facts = new ArrayList<>();
        if (on.outcome().onTimeout()) {
            on.node().timeout().map(Written::value).ifPresent(timeout -> facts.add("timeout " + timeout));
        }
        transition.written().after().map(Written::value).ifPresent(delay -> facts.add("after " + delay));
        String name = on.outcome().type().simple();
        return facts.isEmpty() ? name : facts.stream().collect(Collectors.joining(", ", "\"" + name + " (", ")\""));
    }
}

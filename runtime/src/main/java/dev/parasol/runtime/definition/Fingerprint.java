package dev.parasol.runtime.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The hash of a graph's canonical text: one line for each node, parameter and edge, sorted by name, so that the order of
 * transitions in the source does not matter. A change of this text makes running instances look like those of another
 * graph, so it never changes.
 */
final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    static String of(Graph graph) {
        return HexFormat.of().formatHex(sha256(canonical(graph)));
    }

    static String canonical(Graph graph) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.line("start", graph.start());
        graph.nodes().stream().sorted(Comparator.comparing(Node::name)).forEach(fingerprint::node);
        graph.edges().stream()
                .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::on).thenComparing(Edge::to))
                .forEach(fingerprint::edge);
        return fingerprint.text.toString();
    }

    private void node(Node node) {
        if (node instanceof StepNode step) {
            line("step", step.name());
            step.parameters().forEach(this::parameter);
            step.compensate().ifPresent(this::compensate);
        } else if (node instanceof AwaitNode await) {
            line("await", await.name());
            await.timeout()
                    .ifPresent(timeout -> line(
                            "timeout", timeout.toString(), await.onTimeout().orElse("")));
        }
        line("outcomes", node.outcomes().stream().sorted().toArray(String[]::new));
    }

    private void compensate(List<ParameterSource> parameters) {
        line("compensate", String.valueOf(parameters.size()));
        parameters.forEach(this::parameter);
    }

    private void parameter(ParameterSource source) {
        String need = source.optional() ? "optional" : "certain";
        if (source instanceof ParameterSource.Outcome outcome) {
            List<String> from = outcome.from().stream()
                    .map(producer -> producer.node() + "/" + producer.outcome())
                    .sorted()
                    .toList();
            line("outcome", need, String.join(" ", from));
        } else {
            line(source instanceof ParameterSource.Input ? "input" : "context", need);
        }
    }

    private void edge(Edge edge) {
        Optional<String> delay = edge.after().map(Object::toString);
        line("edge", edge.from(), edge.on(), edge.to(), delay.orElse("PT0S"));
    }

    private void line(String kind, String... words) {
        text.append(kind).append(' ').append(String.join(" ", words)).append('\n');
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package dev.parasol.runtime.definition;

import dev.parasol.OnContinue;
import dev.parasol.OnFailure;
import dev.parasol.StepFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph in a few lines. Outcomes are written {@code "A.ok"} for the outcome {@code ok} of node {@code A}, and {@code
 * "A!"} for its failure; targets are nodes, {@code "end"} or {@code "again"}.
 */
public final class Sketch {

    private final String start;
    private final Map<String, Set<String>> outcomes = new LinkedHashMap<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final Map<String, AwaitNode> awaits = new HashMap<>();
    private final Map<String, List<ParameterSource>> parameters = new HashMap<>();
    private final Map<String, List<ParameterSource>> compensates = new HashMap<>();
    private final Map<String, RetryPolicy> retries = new HashMap<>();
    private OnFailure onFailure = OnFailure.STOP;
    private int version = 1;

    private Sketch(String start) {
        this.start = start;
        mention(start);
    }

    public static Sketch startingAt(String node) {
        return new Sketch(node);
    }

    public static RetryPolicy attempts(int most) {
        return new RetryPolicy(most, Duration.ofSeconds(1), 2, Optional.empty(), 0, List.of());
    }

    public Sketch on(String outcome, String... to) {
        return on(outcome, Optional.empty(), List.of(to));
    }

    public Sketch on(String outcome, Duration after, String... to) {
        return on(outcome, Optional.of(after), List.of(to));
    }

    private Sketch on(String outcome, Optional<Duration> after, List<String> to) {
        boolean failure = outcome.endsWith("!");
        String node = failure ? outcome.substring(0, outcome.length() - 1) : outcome.split("\\.", 2)[0];
        return from(node, failure ? StepFailed.class.getName() : outcome, after, to);
    }

    /** What a node leads to that ends in an outcome which is not named after it. */
    public Sketch from(String node, String outcome, String... to) {
        return from(node, outcome, Optional.empty(), List.of(to));
    }

    private Sketch from(String node, String type, Optional<Duration> after, List<String> to) {
        mention(node).add(type);
        List<String> targets = to.stream().map(Sketch::target).toList();
        targets.stream().filter(target -> !target.startsWith("dev.")).forEach(this::mention);
        transitions.add(new Transition(node, type, targets, after));
        return this;
    }

    private static String target(String name) {
        return switch (name) {
            case "end" -> Edge.END;
            case "again" -> Edge.CONTINUE_AS_NEW;
            default -> name;
        };
    }

    private Set<String> mention(String node) {
        return outcomes.computeIfAbsent(node, name -> new LinkedHashSet<>());
    }

    public Sketch await(String node) {
        awaits.put(node, new AwaitNode(node, List.of(), Optional.empty(), Optional.empty()));
        return this;
    }

    public Sketch await(String node, Duration timeout, String onTimeout) {
        awaits.put(node, new AwaitNode(node, List.of(), Optional.of(timeout), Optional.of(onTimeout)));
        return this;
    }

    public Sketch takes(String node, ParameterSource... sources) {
        parameters.put(node, List.of(sources));
        return this;
    }

    public Sketch retries(String node, RetryPolicy policy) {
        retries.put(node, policy);
        return this;
    }

    /** The step has a {@code compensate} that takes this. */
    public Sketch compensates(String node, ParameterSource... sources) {
        compensates.put(node, List.of(sources));
        return this;
    }

    /** What has been done is undone when an instance fails. */
    public Sketch compensating() {
        onFailure = OnFailure.COMPENSATE;
        return this;
    }

    public Sketch version(int key) {
        version = key;
        return this;
    }

    public Graph graph() {
        List<Node> nodes = new ArrayList<>();
        outcomes.forEach((name, ends) -> nodes.add(node(name, List.copyOf(ends))));
        return new Graph(start, nodes, transitions);
    }

    private Node node(String name, List<String> ends) {
        AwaitNode await = awaits.get(name);
        if (await != null) {
            return new AwaitNode(name, ends, await.timeout(), await.onTimeout());
        }
        return new StepNode(
                name,
                parameters.getOrDefault(name, List.of()),
                ends,
                retries.getOrDefault(name, RetryPolicy.NONE),
                Optional.empty(),
                Optional.ofNullable(compensates.get(name)));
    }

    public Definition definition() {
        return new Definition(
                "com.acme.Sketch", version, About.NOTHING, Optional.empty(), onFailure, OnContinue.RESOLVE, graph());
    }
}

package dev.parasol.runtime.core;

import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.ParameterSource.Producer;
import dev.parasol.runtime.definition.RetryPolicy;
import dev.parasol.runtime.definition.Sketch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Definitions of up to nine nodes with everything a graph can have, and with parameters that every path supplies. */
final class RandomGraphs {

    private static final int MOST_NODES = 9;

    private final Random random;
    private final int size;
    private final Set<Integer> awaits = new TreeSet<>();
    private final Map<String, Set<String>> targets = new LinkedHashMap<>();

    private RandomGraphs(Random random) {
        this.random = random;
        this.size = 1 + random.nextInt(MOST_NODES);
    }

    static Definition next(Random random) {
        RandomGraphs graph = new RandomGraphs(random);
        graph.layOut();
        graph.reachEveryNode();
        return graph.definition();
    }

    private void layOut() {
        for (int node = 0; node < size; node++) {
            if (chance(30)) {
                awaits.add(node);
            }
            int outcomes = 1 + (chance(50) ? 0 : random.nextInt(3));
            for (int outcome = 0; outcome < outcomes; outcome++) {
                targets.put("N" + node + ".o" + outcome, targetsAfter(node));
            }
            if (!awaits.contains(node) && chance(25)) {
                targets.put("N" + node + "!", targetsAfter(node));
            }
        }
    }

    private Set<String> targetsAfter(int node) {
        Set<String> chosen = new LinkedHashSet<>();
        int most = chance(15) ? 0 : 1 + random.nextInt(4);
        for (int tries = most; tries > 0 && node + 1 < size; tries--) {
            chosen.add("N" + (node + 1 + random.nextInt(size - node - 1)));
        }
        if (chosen.isEmpty()) {
            chosen.add(chance(20) ? "again" : "end");
        }
        return chosen;
    }

    private void reachEveryNode() {
        for (int node = 1; node < size; node++) {
            String name = "N" + node;
            if (targets.values().stream().noneMatch(set -> set.contains(name))) {
                int before = random.nextInt(node);
                List<String> outcomes = targets.keySet().stream()
                        .filter(outcome -> nodeOf(outcome).equals("N" + before))
                        .toList();
                Set<String> set = targets.get(outcomes.get(random.nextInt(outcomes.size())));
                set.remove("end");
                set.remove("again");
                set.add(name);
            }
        }
    }

    static String nodeOf(String outcome) {
        int end = outcome.indexOf('.');
        return end < 0 ? outcome.replace("!", "") : outcome.substring(0, end);
    }

    private Definition definition() {
        Sketch sketch = Sketch.startingAt("N0");
        targets.forEach((outcome, set) -> {
            String[] to = set.toArray(String[]::new);
            if (chance(20)) {
                sketch.on(outcome, Duration.ofMinutes(1 + random.nextInt(100)), to);
            } else {
                sketch.on(outcome, to);
            }
        });
        for (int node = 0; node < size; node++) {
            furnish(sketch, "N" + node, awaits.contains(node));
        }
        Definition bare = sketch.definition();
        for (int node = 0; node < size; node++) {
            if (!awaits.contains(node)) {
                ParameterSource[] parameters = parameters(bare, "N" + node);
                sketch.takes("N" + node, parameters);
                if (chance(70)) {
                    sketch.compensates("N" + node, andOwn(bare, "N" + node, parameters));
                }
            }
        }
        if (chance(50)) {
            sketch.compensating();
        }
        return sketch.definition();
    }

    private void furnish(Sketch sketch, String node, boolean await) {
        if (!await) {
            List<String> giveUpOn = chance(30) ? List.of(IOException.class.getName()) : List.of();
            int attempts = chance(50) ? 1 : 1 + random.nextInt(3);
            sketch.retries(node, new RetryPolicy(attempts, Duration.ofSeconds(1), 2, Optional.empty(), 0.5, giveUpOn));
        } else if (chance(50)) {
            sketch.await(node, Duration.ofMinutes(1 + random.nextInt(100)), node + ".o0");
        } else {
            sketch.await(node);
        }
    }

    private ParameterSource[] parameters(Definition bare, String node) {
        List<ParameterSource> sources = new ArrayList<>();
        sources.add(new ParameterSource.Input(chance(50)));
        sources.add(new ParameterSource.Context());
        for (String ancestor : ancestors(bare, node)) {
            for (String outcome : bare.graph().node(ancestor).outcomes()) {
                sources.add(new ParameterSource.Outcome(true, List.of(new Producer(ancestor, outcome))));
            }
        }
        certain(bare, node).forEach(from -> sources.add(new ParameterSource.Outcome(false, from)));
        return sources.toArray(ParameterSource[]::new);
    }

    /** What a step takes, each of its own outcomes where it ended in that, and whichever of them it ended in. */
    private static ParameterSource[] andOwn(Definition bare, String node, ParameterSource... parameters) {
        List<Producer> own = bare.graph().node(node).outcomes().stream()
                .filter(outcome -> outcome.startsWith(node))
                .map(outcome -> new Producer(node, outcome))
                .toList();
        List<ParameterSource> sources = new ArrayList<>(List.of(parameters));
        own.forEach(end -> sources.add(new ParameterSource.Outcome(true, List.of(end))));
        sources.add(new ParameterSource.Outcome(false, own));
        return sources.toArray(ParameterSource[]::new);
    }

    private static Set<String> ancestors(Definition bare, String node) {
        Set<String> descendants = new TreeSet<>(Set.of(node));
        Set<String> ancestors = new TreeSet<>();
        for (int before = Integer.parseInt(node.substring(1)) - 1; before >= 0; before--) {
            String name = "N" + before;
            if (bare.edges().stream().anyMatch(edge -> edge.from().equals(name) && descendants.contains(edge.to()))) {
                descendants.add(name);
                ancestors.add(name);
            }
        }
        return ancestors;
    }

    /** What the only edge to a node supplies, and that to the node before it, and so on; and any outcome of the start. */
    private static List<List<Producer>> certain(Definition bare, String node) {
        List<List<Producer>> certain = new ArrayList<>();
        if (!node.equals("N0")) {
            certain.add(bare.graph().node("N0").outcomes().stream()
                    .map(outcome -> new Producer("N0", outcome))
                    .toList());
        }
        List<Edge> incoming =
                bare.edges().stream().filter(edge -> edge.to().equals(node)).toList();
        if (incoming.size() == 1) {
            Edge only = incoming.get(0);
            certain.add(List.of(new Producer(only.from(), only.on())));
            certain.addAll(certain(bare, only.from()));
        }
        return certain;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}

package dev.parasol.runtime.simulation;

import dev.parasol.OnContinue;
import dev.parasol.OnFailure;
import dev.parasol.StepFailed;
import dev.parasol.UniqueScope;
import dev.parasol.runtime.definition.About;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Edge;
import dev.parasol.runtime.definition.Graph;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.ParameterSource;
import dev.parasol.runtime.definition.ParameterSource.Producer;
import dev.parasol.runtime.definition.RetryPolicy;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.definition.Transition;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.dispatch.DispatcherBuilder;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A definition of one to eight nodes with everything a graph can have. Only outcomes {@code Y} lead to another run. */
final class RandomWorkflow {

    private final Random random;
    private final List<Class<?>> nodes = new ArrayList<>();
    private final Map<String, Set<String>> targets = new LinkedHashMap<>();

    private RandomWorkflow(Random random) {
        this.random = random;
    }

    static Definition next(Random random) {
        RandomWorkflow workflow = new RandomWorkflow(random);
        workflow.choose();
        workflow.connect();
        workflow.reachEveryNode();
        return workflow.definition();
    }

    static Dispatcher<Nodes.Input> dispatcher(Definition definition) {
        DispatcherBuilder<Nodes.Input> builder = Dispatcher.of(Nodes.Anything.class, Nodes.Input.class)
                .unique("key", UniqueScope.WORKFLOW)
                .definition(definition);
        Nodes.STEPS.forEach(step -> builder.step(new Invoker(step)));
        Nodes.AWAITS.forEach(await -> builder.await(await, records(await).toArray(Class<?>[]::new)));
        return builder.build();
    }

    private record Invoker(Class<?> step) implements StepInvoker {

        @Override
        public List<Class<?>> outcomes() {
            return records(step);
        }

        @Override
        public Object create() {
            throw new IllegalStateException("a factory makes the steps");
        }

        @Override
        public boolean compensates() {
            return true;
        }

        @Override
        public CompletionStage<?> compensate(Object target, Arguments arguments) {
            return ((Nodes.Scripted) target).undo();
        }

        @Override
        public Object invoke(Object target, Arguments arguments) {
            return ((Nodes.Scripted) target).run(arguments);
        }
    }

    private static List<Class<?>> records(Class<?> node) {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> nested : node.getDeclaredClasses()) {
            if (nested.isRecord()) {
                records.add(nested);
            }
        }
        records.sort((one, other) -> one.getName().compareTo(other.getName()));
        return records;
    }

    private void choose() {
        List<Class<?>> all = new ArrayList<>(Nodes.STEPS);
        all.addAll(Nodes.AWAITS);
        Collections.shuffle(all, random);
        nodes.addAll(all.subList(0, 1 + random.nextInt(all.size())));
    }

    private void connect() {
        for (int at = 0; at < nodes.size(); at++) {
            for (Class<?> outcome : records(nodes.get(at))) {
                targets.put(
                        outcome.getName(),
                        targetsAfter(at, outcome.getSimpleName().equals("Y")));
            }
            if (nodes.get(at).isInterface()) {
                continue;
            }
            if (chance(25)) {
                targets.put(caught(nodes.get(at)), targetsAfter(at, false));
            }
        }
    }

    /** The name under which the targets of a step's failure are kept. */
    private static String caught(Class<?> step) {
        return step.getName() + "!";
    }

    private Set<String> targetsAfter(int at, boolean mayContinue) {
        Set<String> chosen = new LinkedHashSet<>();
        for (int tries = random.nextInt(4); tries > 0 && at + 1 < nodes.size(); tries--) {
            chosen.add(nodes.get(at + 1 + random.nextInt(nodes.size() - at - 1)).getName());
        }
        if (chosen.isEmpty()) {
            chosen.add(mayContinue && chance(25) ? Edge.CONTINUE_AS_NEW : Edge.END);
        }
        return chosen;
    }

    private void reachEveryNode() {
        for (int at = 1; at < nodes.size(); at++) {
            String name = nodes.get(at).getName();
            if (targets.values().stream().noneMatch(set -> set.contains(name))) {
                Class<?> before = nodes.get(random.nextInt(at));
                List<Class<?>> outcomes = records(before);
                Set<String> set = targets.get(
                        outcomes.get(random.nextInt(outcomes.size())).getName());
                set.remove(Edge.END);
                set.remove(Edge.CONTINUE_AS_NEW);
                set.add(name);
            }
        }
    }

    private Definition definition() {
        List<Transition> transitions = new ArrayList<>();
        for (Class<?> node : nodes) {
            records(node).forEach(outcome -> transitions.add(transition(node, outcome.getName(), outcome.getName())));
            if (targets.containsKey(caught(node))) {
                transitions.add(transition(node, StepFailed.class.getName(), caught(node)));
            }
        }
        List<Node> made = new ArrayList<>();
        nodes.forEach(node -> made.add(node.isInterface() ? await(node) : step(node, transitions)));
        return new Definition(
                Nodes.Anything.class.getName(),
                1,
                About.NOTHING,
                Optional.of(Nodes.Input.class.getName()),
                chance(70) ? OnFailure.STOP : OnFailure.COMPENSATE,
                chance(50) ? OnContinue.PINNED : OnContinue.RESOLVE,
                new Graph(nodes.get(0).getName(), made, transitions));
    }

    private Transition transition(Class<?> from, String on, String key) {
        Optional<Duration> after = chance(15) ? Optional.of(someMilliseconds()) : Optional.empty();
        return new Transition(from.getName(), on, List.copyOf(targets.get(key)), after);
    }

    private Duration someMilliseconds() {
        return Duration.ofMillis(1 + random.nextInt(400));
    }

    private Node await(Class<?> node) {
        Optional<Duration> timeout = chance(40) ? Optional.of(someMilliseconds()) : Optional.empty();
        List<String> outcomes = names(node);
        return new AwaitNode(node.getName(), outcomes, timeout, timeout.map(some -> node.getName() + "$Expired"));
    }

    private static List<String> names(Class<?> node) {
        List<String> names = new ArrayList<>();
        records(node).forEach(outcome -> names.add(outcome.getName()));
        return names;
    }

    private Node step(Class<?> node, List<Transition> transitions) {
        List<String> outcomes = names(node);
        if (targets.containsKey(caught(node))) {
            outcomes.add(StepFailed.class.getName());
        }
        RetryPolicy retry =
                new RetryPolicy(1 + random.nextInt(3), someMilliseconds(), 2, Optional.empty(), 0, List.of());
        Optional<Duration> timeout = chance(40) ? Optional.of(someMilliseconds()) : Optional.empty();
        Optional<List<ParameterSource>> compensate = chance(50) ? Optional.of(List.of()) : Optional.empty();
        return new StepNode(node.getName(), parameters(node, transitions), outcomes, retry, timeout, compensate);
    }

    /** The context, the input, whatever the nodes directly before may end in, and what the only one before has to. */
    private static List<ParameterSource> parameters(Class<?> node, List<Transition> transitions) {
        List<ParameterSource> sources =
                new ArrayList<>(List.of(new ParameterSource.Context(), new ParameterSource.Input(false)));
        List<Edge> incoming = transitions.stream()
                .flatMap(transition -> transition.edges().stream())
                .filter(edge -> edge.to().equals(node.getName()))
                .toList();
        for (Edge edge : incoming) {
            Producer producer = new Producer(edge.from(), edge.on());
            sources.add(new ParameterSource.Outcome(incoming.size() > 1, List.of(producer)));
        }
        return sources;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}

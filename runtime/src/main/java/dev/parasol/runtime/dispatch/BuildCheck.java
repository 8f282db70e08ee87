package dev.parasol.runtime.dispatch;

import dev.parasol.StepFailed;
import dev.parasol.runtime.definition.AwaitNode;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.definition.StepNode;
import dev.parasol.runtime.error.IncompleteBuildException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Definitions, invokers and classes belong to one build: what a step really ends in is what the graph says. */
final class BuildCheck {

    private final Dispatcher<?> dispatcher;

    BuildCheck(Dispatcher<?> dispatcher) {
        this.dispatcher = dispatcher;
    }

    void check() {
        for (StepInvoker invoker : dispatcher.steps()) {
            same(invoker.step().getName(), "its invoker", names(invoker.outcomes()), "its execute", declared(invoker));
        }
        for (Definition definition : dispatcher.definitions()) {
            definition.graph().nodes().forEach(node -> check(definition, node));
        }
    }

    private static Set<String> declared(StepInvoker invoker) {
        return names(Execute.outcomesOf(invoker.step()));
    }

    private void check(Definition definition, Node node) {
        if (node instanceof StepNode step) {
            StepInvoker invoker = dispatcher
                    .step(step.name())
                    .orElseThrow(() -> missing(definition, "invoker for step", step.name()));
            same(step.name(), of(definition), caught(step), "its invoker", names(invoker.outcomes()));
            if (step.compensate().isPresent() && !invoker.compensates()) {
                throw missing(definition, "compensate for step", step.name());
            }
        } else if (node instanceof AwaitNode await) {
            Collection<Class<?>> events = dispatcher.awaits().get(await.name());
            if (events == null) {
                throw missing(definition, "events for await", await.name());
            }
            same(await.name(), of(definition), new TreeSet<>(await.outcomes()), "the dispatcher", names(events));
        }
    }

    private String of(Definition definition) {
        return dispatcher.workflow().getSimpleName() + " v" + definition.version();
    }

    /** The records that {@code execute} can end in, so not the outcome that the engine adds. */
    private static Set<String> caught(StepNode step) {
        Set<String> outcomes = new TreeSet<>(step.outcomes());
        outcomes.remove(StepFailed.class.getName());
        return outcomes;
    }

    private static Set<String> names(Collection<Class<?>> types) {
        return types.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void same(String node, String one, Set<String> outcomes, String other, Set<String> others) {
        if (!outcomes.equals(others)) {
            throw new IncompleteBuildException("%s ends in %s according to %s, but in %s according to %s: %s"
                    .formatted(node, outcomes, one, others, other, SetUp.REBUILD));
        }
    }

    private IncompleteBuildException missing(Definition definition, String what, String name) {
        return new IncompleteBuildException("%s has no %s %s: %s".formatted(of(definition), what, name, SetUp.REBUILD));
    }
}

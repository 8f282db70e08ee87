package dev.parasol.runtime.dispatch;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.definition.Definition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher is made of. Reads nothing and checks nothing, so that it never fails in the static initializer that it
 * is called from.
 *
 * @param <I> the workflow's input
 */
public final class DispatcherBuilder<I> {

    final Class<?> workflow;
    final Class<I> input;
    final Map<String, StepInvoker> steps = new LinkedHashMap<>();
    final Map<String, List<Class<?>>> awaits = new LinkedHashMap<>();
    final List<Migration> migrations = new ArrayList<>();
    UniqueKey unique = new UniqueKey("key", UniqueScope.WORKFLOW);
    int current = 1;
    private @Nullable StepCalls calls;
    private int next;
    List<Integer> versions = List.of(1);
    final SortedMap<Integer, Definition> definitions = new TreeMap<>();

    DispatcherBuilder(Class<?> workflow, Class<I> input) {
        this.workflow = workflow;
        this.input = input;
    }

    /** The business key's name, and where its values are unique. */
    public DispatcherBuilder<I> unique(String key, UniqueScope scope) {
        unique = new UniqueKey(key, scope);
        return this;
    }

    /** The current version, then all versions. Their definitions are resources beside the workflow's class. */
    public DispatcherBuilder<I> versions(int currentVersion, int... all) {
        current = currentVersion;
        versions = Arrays.stream(all).boxed().toList();
        return this;
    }

    /** A version that is put together in code; then no resource is read. */
    public DispatcherBuilder<I> definition(Definition definition) {
        definitions.put(definition.version(), definition);
        return this;
    }

    /** What calls the steps that are named after this. */
    public DispatcherBuilder<I> calls(StepCalls dispatcher) {
        calls = dispatcher;
        return this;
    }

    /** The next step that the dispatcher calls itself, and the records that it can end in. */
    public DispatcherBuilder<I> step(Class<?> step, Class<?>... outcomes) {
        return tabled(step, outcomes, false);
    }

    /** The same for a step that has a {@code compensate}. */
    public DispatcherBuilder<I> compensatedStep(Class<?> step, Class<?>... outcomes) {
        return tabled(step, outcomes, true);
    }

    private DispatcherBuilder<I> tabled(Class<?> step, Class<?>[] outcomes, boolean compensates) {
        StepCalls caller = Objects.requireNonNull(calls, "calls come before steps");
        return step(new TabledStep(step, List.of(outcomes), compensates, caller, next++));
    }

    /** What calls a step that is out of the dispatcher's reach. */
    public DispatcherBuilder<I> step(StepInvoker invoker) {
        steps.put(invoker.step().getName(), invoker);
        return this;
    }

    /** An await and its records. */
    public DispatcherBuilder<I> await(Class<?> node, Class<?>... events) {
        awaits.put(node.getName(), List.of(events));
        return this;
    }

    /** How instances are moved from one version to another. */
    public DispatcherBuilder<I> migration(Migration migration) {
        migrations.add(migration);
        return this;
    }

    /** The dispatcher. */
    public Dispatcher<I> build() {
        return new Dispatcher<>(this);
    }
}

package dev.parasol.runtime.dispatch;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.definition.Definition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** What calls a step. */
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

package dev.parasol.runtime.dispatch;

import dev.parasol.StepFailed;
import dev.parasol.release.Release;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.VersionInfo;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.error.UnknownVersionException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One workflow as the processor compiled it: its versions as data, and the code that they need. A table; it decides
 * nothing. Generated as {@code CreateUserDispatcher}.
 *
 * @param <I> the workflow's input
 */
public final class Dispatcher<I> {

    private final Class<?> workflow;
    private final Class<I> input;
    private final UniqueKey unique;
    private final int current;
    private final Map<String, StepInvoker> steps;
    private final Map<String, List<Class<?>>> awaits;
    private final List<Migration> migrations;
    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private final CompiledDefinitions definitions;

    Dispatcher(DispatcherBuilder<I> builder) {
        this.workflow = builder.workflow;
        this.input = builder.input;
        this.unique = builder.unique;
        this.current = builder.current;
        this.steps = Collections.unmodifiableMap(builder.steps);
        this.awaits = Collections.unmodifiableMap(builder.awaits);
        this.migrations = List.copyOf(builder.migrations);
        this.definitions = new CompiledDefinitions(workflow, builder.versions, builder.definitions);
        Records.of(input).forEach(this::know);
        steps.values().forEach(step -> step.outcomes().forEach(this::know));
        awaits.values().forEach(events -> events.forEach(this::know));
        know(StepFailed.class);
    }

    private void know(Class<?> type) {
        types.put(type.getName(), type);
    }

    /**
     * The generated dispatcher of a workflow, found by its name.
     *
     * @throws IncompleteBuildException if there is none; the message says what to add to the build
     */
    public static Dispatcher<?> find(Class<?> workflow) {
        return GeneratedDispatcher.of(workflow);
    }

    /** Begins a dispatcher of a workflow. */
    public static <I> DispatcherBuilder<I> of(Class<?> workflow, Class<I> input) {
        return new DispatcherBuilder<>(workflow, input);
    }

    /** The workflow's interface. */
    public Class<?> workflow() {
        return workflow;
    }

    /** The type of the input. */
    public Class<I> input() {
        return input;
    }

    /** What identifies an instance. */
    public UniqueKey unique() {
        return unique;
    }

    /** The version that a start without further wishes runs on. */
    public int currentVersion() {
        return current;
    }

    /** All versions, by key. */
    public SortedMap<Integer, VersionInfo> versions() {
        SortedMap<Integer, VersionInfo> infos = new TreeMap<>();
        definitions.all().forEach((version, definition) -> infos.put(version, definition.info()));
        return Collections.unmodifiableSortedMap(infos);
    }

    /**
     * The version asked for, else the current one.
     *
     * @throws UnknownVersionException if the one asked for does not exist
     */
    public int resolveVersion(OptionalInt version) {
        int resolved = version.orElse(current);
        definition(resolved);
        return resolved;
    }

    /**
     * The definition of a version.
     *
     * @throws UnknownVersionException if it does not exist; the message names those that do
     * @throws IncompleteBuildException if the processor has not written it
     */
    public Definition definition(int version) {
        Definition definition = definitions.all().get(version);
        if (definition == null) {
            throw new UnknownVersionException("%s has no version %d; it has %s"
                    .formatted(workflow.getSimpleName(), version, definitions.names()));
        }
        return definition;
    }

    /** All definitions, the lowest version first. */
    public Collection<Definition> definitions() {
        return definitions.all().values();
    }

    /** What calls a step, by the step's binary name. */
    public Optional<StepInvoker> step(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** What calls each step. */
    public Collection<StepInvoker> steps() {
        return steps.values();
    }

    /** The records of each await, by the binary name of its interface. */
    public Map<String, List<Class<?>>> awaits() {
        return awaits;
    }

    /** How instances are moved from one version to another, in the order of the source. */
    public List<Migration> migrations() {
        return migrations;
    }

    /** An input, outcome or event, by its binary name. */
    public Optional<Class<?>> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /**
     * Compares the definitions with the code that was compiled beside them, and with what was released.
     *
     * @throws IncompleteBuildException if they do not belong together; the message says what to build again
     * @throws dev.parasol.runtime.error.BrokenReleaseException if they are not what the release files on the class path
     *     say; the message says what differs
     */
    public void check() {
        new BuildCheck(this).check();
        definitions.checkReleases();
    }

    /**
     * What was released, the retired included, the lowest version first: what the release files say that {@link #check} has
     * found on the class path.
     */
    public List<Release> released() {
        return definitions.released();
    }

    @Override
    public String toString() {
        return workflow.getName() + " with current version " + current;
    }
}

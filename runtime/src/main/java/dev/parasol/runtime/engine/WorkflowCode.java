package dev.parasol.runtime.engine;

import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.core.Basis;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Crossing;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.dispatch.Migration;
import dev.parasol.runtime.dispatch.StepInvoker;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.spi.StepFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process has of one workflow: its compiled versions, its steps, its types. */
final class WorkflowCode {

    private static final Logger LOG = LoggerFactory.getLogger(WorkflowCode.class);

    private final Dispatcher<?> dispatcher;
    private final @Nullable StepFactory factory;
    private final LeftoverCode leftovers;
    private final Map<Integer, Core> cores = new ConcurrentHashMap<>();
    private final Map<Migration, Crossing> crossings = new ConcurrentHashMap<>();
    private final Map<String, Optional<StepCall>> steps = new ConcurrentHashMap<>();
    private final Map<String, Optional<Class<?>>> types = new ConcurrentHashMap<>();
    private volatile @Nullable VersionRouter router;

    /**
     * Takes a workflow in.
     *
     * @throws IncompleteBuildException if its parts do not belong together, or a step cannot be made
     * @throws dev.parasol.runtime.error.BrokenReleaseException if it is not what was released
     */
    WorkflowCode(Dispatcher<?> dispatcher, @Nullable StepFactory factory) {
        this.dispatcher = dispatcher;
        this.factory = factory;
        this.leftovers = new LeftoverCode(dispatcher.workflow().getClassLoader());
        dispatcher.check();
        for (StepInvoker invoker : dispatcher.steps()) {
            steps.put(invoker.step().getName(), Optional.of(call(invoker)));
        }
        for (Definition definition : dispatcher.definitions()) {
            cores.put(definition.version(), Core.of(definition));
        }
    }

    private StepCall call(StepInvoker invoker) {
        try {
            return new StepCall(invoker, factory == null ? invoker.create() : factory.create(invoker.step()));
        } catch (Exception failed) {
            throw new IncompleteBuildException(
                    "step %s of %s cannot be made: %s; give it a public constructor without arguments, or the engine steps(...) that can make it"
                            .formatted(
                                    invoker.step().getName(),
                                    dispatcher.workflow().getName(),
                                    failed),
                    failed);
        }
    }

    Dispatcher<?> dispatcher() {
        return dispatcher;
    }

    /** The binary name of the workflow's interface. */
    String name() {
        return dispatcher.workflow().getName();
    }

    /** Whether a version is in the code. */
    boolean has(int version) {
        return cores.containsKey(version);
    }

    /** A version as it is compiled. */
    Optional<Definition> definition(int version) {
        return Optional.ofNullable(cores.get(version)).map(Core::definition);
    }

    Optional<VersionRouter> router() {
        return Optional.ofNullable(router);
    }

    /** The router that later runs of instances are asked about. */
    void router(VersionRouter latest) {
        router = latest;
    }

    /** The semantics of a compiled version. */
    Core core(Definition definition) {
        Core known = cores.get(definition.version());
        return known == null ? cores.computeIfAbsent(definition.version(), version -> Core.of(definition)) : known;
    }

    /** The semantics that a run goes by, if they are those of the version as it is compiled now. */
    Optional<Core> coreOf(Basis basis) {
        return Optional.ofNullable(cores.get(basis.version()))
                .filter(core -> core.definition().fingerprint().equals(basis.fingerprint()));
    }

    /** Whether semantics are those of a version as it is compiled now. */
    boolean isCompiled(Core core) {
        return cores.containsValue(core);
    }

    /** How instances of one version are moved to another, if the code says so. */
    Optional<Migration> migration(int from, int to) {
        return dispatcher.migrations().stream()
                .filter(migration -> migration.from() == from && migration.to() == to)
                .findFirst();
    }

    /** The way that a migration of this code leads. */
    Crossing crossing(Migration migration) {
        return crossings.computeIfAbsent(
                migration,
                way -> new Crossing(
                        core(dispatcher.definition(way.from())),
                        core(dispatcher.definition(way.to())),
                        way.moves(),
                        way.staying()));
    }

    /** A step, also one that no version mentions any more. */
    Optional<StepCall> step(String name) {
        Optional<StepCall> known = steps.get(name);
        return known == null
                ? steps.computeIfAbsent(
                        name, absent -> leftovers.invoker(absent).flatMap(this::leftoverCall))
                : known;
    }

    /** A step that cannot be made any more is missing, as one is whose code is gone. */
    private Optional<StepCall> leftoverCall(StepInvoker invoker) {
        try {
            return Optional.of(call(invoker));
        } catch (IncompleteBuildException | LinkageError unusable) {
            LOG.warn(
                    "{} is there but its step cannot be made",
                    invoker.getClass().getName(),
                    unusable);
            return Optional.empty();
        }
    }

    /** An input, outcome or event, also one that no version mentions any more. */
    Optional<Class<?>> type(String name) {
        Optional<Class<?>> known = types.get(name);
        return known == null
                ? types.computeIfAbsent(name, asked -> dispatcher.type(asked).or(() -> leftovers.type(asked)))
                : known;
    }
}

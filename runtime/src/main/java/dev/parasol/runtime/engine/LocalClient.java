package dev.parasol.runtime.engine;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.AmbiguousInstanceException;
import dev.parasol.runtime.error.UnknownInstanceException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.version.Versions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** One workflow on a {@link LocalEngine}: finds the run that a key means. */
final class LocalClient<I> implements WorkflowClient<I> {

    private final LocalEngine engine;
    private final Kernel kernel;
    private final WorkflowCode code;
    private final Starter starter;

    LocalClient(LocalEngine engine, Kernel kernel, WorkflowCode code, Optional<VersionRouter> router) {
        this.engine = engine;
        this.kernel = kernel;
        this.code = code;
        this.starter = new Starter(kernel, code, router);
    }

    @Override
    public Instance start(String key, I input, StartOptions options) {
        kernel.live().requireOpen();
        return starter.start(key, Objects.requireNonNull(input, "input"), options);
    }

    @Override
    public Instance resume(String key, OptionalInt version, Object event, Optional<String> eventId) {
        return new Callers(kernel).resume(require(key, version), event, eventId);
    }

    @Override
    public Optional<Instance> get(String key, OptionalInt version) {
        return find(key, version).map(kernel.live()::snapshot);
    }

    @Override
    public Instance await(String key, OptionalInt version, Duration timeout) {
        return new Waiting(kernel).await(require(key, version), timeout, true);
    }

    @Override
    public List<Instance> list(InstanceQuery query) {
        return engine.query(query.workflow(name()));
    }

    @Override
    public Instance cancel(String key, OptionalInt version) {
        return engine.cancel(require(key, version));
    }

    @Override
    public Instance retry(String key, OptionalInt version) {
        return engine.retry(require(key, version));
    }

    @Override
    public Instance rerun(String key, OptionalInt version, Class<?> fromStep, String newKey) {
        return engine.rerun(require(key, version), fromStep.getName(), newKey);
    }

    @Override
    public Versions versions() {
        return engine.versions(name());
    }

    private String name() {
        return code.name();
    }

    private String require(String key, OptionalInt version) {
        kernel.live().requireOpen();
        return inHand(key, version).map(run -> run.run().runId()).orElseGet(() -> stored(key, version));
    }

    /** The one that is active, if it is in this node's hand. */
    private Optional<LiveRun> inHand(String key, OptionalInt version) {
        Dispatcher<?> workflow = code.dispatcher();
        boolean one = version.isPresent() || workflow.unique().scope() != UniqueScope.VERSION;
        return Optional.of(Keys.id(workflow, key))
                .filter(id -> one)
                .flatMap(id -> Keys.slot(workflow, id, version.orElse(0)))
                .flatMap(kernel.hand()::holder)
                .filter(run -> run.run().workflow().equals(name()))
                .filter(run -> version.isEmpty() || run.run().version() == version.getAsInt());
    }

    private String stored(String key, OptionalInt version) {
        return find(key, version)
                .orElseThrow(() -> new UnknownInstanceException("%s has no instance %s%s"
                        .formatted(
                                name(),
                                Keys.id(code.dispatcher(), key),
                                version.isPresent() ? " on version " + version.getAsInt() : "")))
                .run()
                .runId();
    }

    private Optional<StoredRun> find(String key, OptionalInt version) {
        kernel.live().requireOpen();
        String id = Keys.id(code.dispatcher(), key);
        List<StoredRun> found = kernel.settings().store().find(name(), id, version);
        if (found.size() > 1) {
            throw ambiguous(id, found);
        }
        return found.stream().findFirst();
    }

    static AmbiguousInstanceException ambiguous(String id, List<StoredRun> found) {
        List<Integer> versions =
                found.stream().map(stored -> stored.run().version()).sorted().toList();
        return new AmbiguousInstanceException(id + " is active on versions " + versions + ": say which one is meant");
    }
}

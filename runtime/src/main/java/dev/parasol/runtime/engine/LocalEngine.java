package dev.parasol.runtime.engine;

import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.spi.StoredRun;
import dev.parasol.runtime.telemetry.RunnerInitialized.How;
import dev.parasol.runtime.version.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs workflows in this process. */
final class LocalEngine implements WorkflowEngine {

    private static final Logger LOG = LoggerFactory.getLogger(LocalEngine.class);

    private final Kernel kernel;
    private final Closing closing;
    private final AtomicBoolean closed = new AtomicBoolean();

    LocalEngine(Kernel kernel, Closing closing) {
        this.kernel = kernel;
        this.closing = closing;
    }

    /** How many runs are in this process's memory. */
    int inMemory() {
        return kernel.live().count();
    }

    /** Takes up what was under way. */
    void begin() {
        kernel.begin();
    }

    @Override
    public <I> WorkflowClient<I> client(Dispatcher<I> dispatcher) {
        return client(dispatcher, Optional.empty());
    }

    @Override
    public <I> WorkflowClient<I> client(Dispatcher<I> dispatcher, VersionRouter router) {
        return client(dispatcher, Optional.of(router));
    }

    private <I> WorkflowClient<I> client(Dispatcher<I> dispatcher, Optional<VersionRouter> router) {
        kernel.live().requireOpen();
        boolean known = kernel.registry().knows(dispatcher);
        WorkflowCode code = kernel.registry().register(dispatcher);
        router.ifPresent(code::router);
        if (!known) {
            codeArrived(dispatcher.workflow().getName());
        }
        return new LocalClient<>(this, kernel, code, router);
    }

    /** What has stalled for lack of this workflow's code goes on. */
    private void codeArrived(String workflow) {
        kernel.live().codeArrived(workflow);
        Stages.of(() -> kernel.offerStalled(Optional.of(workflow)))
                .thenCompose(offered -> kernel.claims().claimDue(How.LOAD))
                .exceptionally(failure -> {
                    LOG.warn("stalled instances of {} are not tried before the next start", workflow, failure);
                    return null;
                });
    }

    @Override
    public Optional<Instance> instance(String runId) {
        kernel.live().requireOpen();
        return kernel.live().snapshot(runId);
    }

    @Override
    public Optional<Instance> instance(String workflow, String id) {
        kernel.live().requireOpen();
        List<StoredRun> found = kernel.settings().store().find(workflow, id, OptionalInt.empty());
        if (found.size() > 1) {
            throw LocalClient.ambiguous(id, found);
        }
        return found.stream().findFirst().map(kernel.live()::snapshot);
    }

    @Override
    public List<Instance> query(InstanceQuery query) {
        kernel.live().requireOpen();
        return kernel.settings().store().query(dated(kernel, query)).stream()
                .<Instance>map(kernel.live()::snapshot)
                .toList();
    }

    /** The query with its age as a moment. */
    static InstanceQuery dated(Kernel kernel, InstanceQuery query) {
        if (query.olderThan().isEmpty()) {
            return query;
        }
        Instant limit = Moments.before(
                kernel.settings().clock().now(), query.olderThan().get());
        Instant before = query.startedBefore().filter(limit::isAfter).orElse(limit);
        return query.startedBefore(before);
    }

    @Override
    public Versions versions(String workflow) {
        kernel.live().requireOpen();
        return new LocalVersions(kernel, workflow, OptionalInt.empty());
    }

    @Override
    public Instance resume(String runId, Object event) {
        return new Callers(kernel).resume(runId, event, Optional.empty());
    }

    @Override
    public Instance resume(String runId, Object event, String eventId) {
        return new Callers(kernel).resume(runId, event, Optional.of(eventId));
    }

    @Override
    public Instance await(String runId, Duration timeout) {
        kernel.live().requireOpen();
        return new Waiting(kernel).await(runId, timeout, false);
    }

    @Override
    public Instance cancel(String runId) {
        return new Callers(kernel).cancel(runId);
    }

    @Override
    public Instance retry(String runId) {
        return new Callers(kernel).retry(runId);
    }

    @Override
    public Instance rerun(String runId, String fromStep, String newKey) {
        return Rerun.of(kernel, runId, fromStep).start(newKey);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            closing.close(kernel);
        }
    }
}

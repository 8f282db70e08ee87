package dev.parasol.runtime.engine;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.IfRunning;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.AlreadyRunningException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.SlotTakenException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Starts instances of one workflow. */
record Starter(Kernel kernel, WorkflowCode code, Optional<VersionRouter> router) {

    Instance start(String key, Object input, StartOptions options) {
        Dispatcher<?> workflow = code.dispatcher();
        String id = Keys.id(workflow, key);
        Definition definition = new Resolution(kernel.operated(), code, router).resolve(key, options);
        Instant now = kernel.settings().clock().now();
        Run run = run(key, id, definition, options, now);
        Decision.Started started = new Decision.Started(
                payload(definition, input),
                options.failFast(),
                definition.onFailure(),
                Optional.of(options.delay()).filter(delay -> delay.compareTo(Duration.ZERO) > 0),
                options.timeout(),
                now);
        try {
            return Answers.get(
                    Birth.of(kernel, run, code.core(definition), started).create());
        } catch (SlotTakenException taken) {
            return holder(taken, options);
        }
    }

    private Optional<Payload> payload(Definition definition, Object input) {
        return definition.input().isPresent() ? Optional.of(kernel.payloads().recorded(input)) : Optional.empty();
    }

    private Run run(String key, String id, Definition definition, StartOptions options, Instant now) {
        Dispatcher<?> workflow = code.dispatcher();
        String runId = kernel.runIds().create();
        boolean unlimited = workflow.unique().scope() == UniqueScope.NONE;
        return new Run(
                runId,
                workflow.workflow().getName(),
                unlimited ? Keys.suffixed(id, runId) : id,
                key,
                definition.version(),
                definition.fingerprint(),
                Keys.slot(workflow, id, definition.version()),
                now,
                options.attributes(),
                options.telemetry());
    }

    private Instance holder(SlotTakenException taken, StartOptions options) {
        boolean own =
                taken.holder().workflow().equals(code.dispatcher().workflow().getName());
        if (own && options.ifRunning() == IfRunning.RETURN) {
            return kernel.live().snapshot(taken.holder().runId()).orElseThrow(() -> alreadyRunning(taken.holder()));
        }
        throw alreadyRunning(taken.holder());
    }

    static AlreadyRunningException alreadyRunning(Run holder) {
        return new AlreadyRunningException(
                "%s is running already: %s v%d, run %s"
                        .formatted(holder.id(), holder.workflow(), holder.version(), holder.runId()),
                holder.id(),
                holder.runId());
    }
}

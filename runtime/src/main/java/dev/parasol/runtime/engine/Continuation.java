package dev.parasol.runtime.engine;

import dev.parasol.NextInput;
import dev.parasol.OnContinue;
import dev.parasol.runtime.ChosenOptions;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.error.ParasolException;
import dev.parasol.runtime.spi.Run;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The run that continues another one as new. */
record Continuation(Kernel kernel, LiveRun before) {

    private static final Logger LOG = LoggerFactory.getLogger(Continuation.class);

    /** The next run, on the version that the definition's {@code onContinue} asks for. */
    Birth next(State ended, Payload outcome) {
        Optional<WorkflowCode> code = kernel.registry().find(before.run().workflow());
        boolean resolve = before.core().definition().onContinue() == OnContinue.RESOLVE;
        return birth(ended, outcome, resolve ? code.map(this::resolved) : Optional.empty());
    }

    /** The next run, on the definition of the one before. */
    Birth pinned(State ended) {
        Payload outcome = ended.continuation().orElseThrow();
        return birth(ended, outcome, Optional.empty());
    }

    private Core resolved(WorkflowCode code) {
        StartOptions options = options();
        String key = before.run().key();
        try {
            return code.core(new Resolution(kernel.operated(), code, code.router()).resolve(key, options));
        } catch (ParasolException unroutable) {
            LOG.warn("{} continues on the current version", before.run(), unroutable);
            return code.core(new Resolution(kernel.operated(), code, Optional.empty()).resolve(key, options));
        }
    }

    /** What the run was started with, as far as a router may go by it. */
    private StartOptions options() {
        ChosenOptions options = StartOptions.telemetry(before.run().telemetry());
        for (Map.Entry<String, String> attribute : before.run().attributes().entrySet()) {
            options = options.attribute(attribute.getKey(), attribute.getValue());
        }
        return options;
    }

    private Birth birth(State ended, Payload outcome, Optional<Core> resolved) {
        Core core = resolved.orElseGet(before::core);
        Optional<Payload> input = input(ended, outcome);
        Decision.Started first = EntryReader.started(before.view().history());
        Decision.Started started = new Decision.Started(
                input,
                first.failFast(),
                core.definition().onFailure(),
                Optional.empty(),
                first.timeout(),
                ended.updatedAt());
        return Birth.of(kernel, run(core.definition(), ended, resolved.isPresent()), core, started);
    }

    private Run run(Definition definition, State ended, boolean resolved) {
        Run run = before.run();
        int version = resolved ? definition.version() : run.version();
        String runId = RunIds.next(run.runId());
        Optional<String> slot = kernel.registry()
                .find(run.workflow())
                .map(code -> Keys.slot(code.dispatcher(), run.id(), version))
                .orElse(run.slot());
        return new Run(
                runId,
                run.workflow(),
                run.id(),
                run.key(),
                version,
                definition.fingerprint(),
                slot,
                ended.updatedAt(),
                run.attributes(),
                run.telemetry());
    }

    private Optional<Payload> input(State ended, Payload outcome) {
        Object value = outcome.value().orElseGet(() -> decoded(outcome));
        return value instanceof NextInput<?> next
                ? Optional.of(kernel.payloads().recorded(next.nextInput()))
                : ended.input();
    }

    private Object decoded(Payload outcome) {
        Class<?> type = kernel.registry()
                .find(before.run().workflow())
                .flatMap(code -> code.type(outcome.type()))
                .orElseThrow(() -> new ParasolException(
                        "the next run's input is in a " + outcome.type() + ", which this process does not have"));
        return kernel.payloads().decode(outcome, type);
    }
}

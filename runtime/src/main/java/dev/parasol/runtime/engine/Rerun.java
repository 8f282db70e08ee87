package dev.parasol.runtime.engine;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.core.Chronicle;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.error.NotRerunnableException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Origin;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.LoadedRun;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.SlotTakenException;
import dev.parasol.runtime.spi.StoredRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run that begins anew from a node of another one, on the same definition, with what was recorded before that node. */
record Rerun(Kernel kernel, Run original, List<Entry> recorded, String fromNode) {

    static Rerun of(Kernel kernel, String runId, String fromNode) {
        kernel.live().requireOpen();
        StoredRun stored = kernel.settings().store().find(runId).orElseThrow(() -> LiveRuns.unknown(runId));
        LoadedRun loaded = new StoredViews(kernel).load(stored);
        return new Rerun(kernel, loaded.stored().run(), loaded.history(), fromNode);
    }

    Instance start(String newKey) {
        Run run = run(newKey, kernel.settings().clock().now());
        Chronicle chronicle = kernel.chronicleOf(original);
        refuse(chronicle);
        try {
            return Answers.get(Birth.of(kernel, run, chronicle, kept(chronicle, run.startedAt()))
                    .create());
        } catch (SlotTakenException taken) {
            throw Starter.alreadyRunning(taken.holder());
        }
    }

    private void refuse(Chronicle chronicle) {
        Optional<String> reason = chronicle.refuseRerun(EntryReader.readAll(recorded), fromNode);
        if (reason.isPresent()) {
            throw new NotRerunnableException("%s (v%d): %s".formatted(original.id(), original.version(), reason.get()));
        }
    }

    private List<Entry> kept(Chronicle chronicle, Instant now) {
        List<Optional<Decision>> before = chronicle.before(EntryReader.readAll(recorded), fromNode, now);
        List<Entry> kept = new ArrayList<>();
        for (int index = 0; index < recorded.size(); index++) {
            String by = recorded.get(index).by();
            before.get(index).ifPresent(decision -> kept.add(copy(decision, kept.size() + 1, by)));
        }
        return kept;
    }

    /** Its start is this engine's doing; the rest is as it was. */
    private Entry copy(Decision decision, int seq, String by) {
        return decision instanceof Decision.Started started
                ? EntryWriter.write(started, kernel.settings().nodeName(), new Origin(original.runId(), fromNode))
                : EntryWriter.write(decision, seq, by);
    }

    private Run run(String key, Instant now) {
        Dispatcher<?> workflow = workflow();
        String id = Keys.id(workflow, key);
        String runId = kernel.runIds().create();
        boolean unlimited = workflow.unique().scope() == UniqueScope.NONE;
        return new Run(
                runId,
                original.workflow(),
                unlimited ? Keys.suffixed(id, runId) : id,
                key,
                original.version(),
                original.fingerprint(),
                Keys.slot(workflow, id, original.version()),
                now,
                original.attributes(),
                original.telemetry());
    }

    /** What keys of the workflow are called and where they are unique is said in its code. */
    private Dispatcher<?> workflow() {
        return kernel.registry()
                .find(original.workflow())
                .orElseThrow(() -> new IncompleteBuildException("this process has no code for " + original.workflow()
                        + ", which says where keys are unique: register it with WorkflowEngine.builder().workflow(...)"
                        + " or run it anew where its code is"))
                .dispatcher();
    }
}

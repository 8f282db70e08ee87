package dev.parasol.runtime.engine;

import dev.parasol.UniqueScope;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Decision;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.error.NotRerunnableException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.Origin;
import dev.parasol.runtime.spi.Entry;
import dev.parasol.runtime.spi.Run;
import dev.parasol.runtime.spi.SlotTakenException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A run that begins anew from a node of another one, on the same definition, with what was recorded before that node. */
record Rerun(Kernel kernel, Run original, String fromNode) {

    static Rerun of(Kernel kernel, String runId, String fromNode) {
        kernel.live().requireOpen();
        Run original = kernel.settings()
                .store()
                .find(runId)
                .orElseThrow(() -> LiveRuns.unknown(runId))
                .run();
        return new Rerun(kernel, original, fromNode);
    }

    Instance start(String newKey) {
        Run run = run(newKey, kernel.settings().clock().now());
        Core core = kernel.coreOf(original);
        List<Entry> recorded = kernel.settings().store().history(original.runId());
        refuse(core, recorded);
        try {
            return Answers.get(Birth.of(kernel, run, core, kept(core, recorded, run.startedAt()))
                    .create());
        } catch (SlotTakenException taken) {
            throw Starter.alreadyRunning(taken.holder());
        }
    }

    private void refuse(Core core, List<Entry> recorded) {
        Optional<String> reason = core.refuseRerun(core.replay(EntryReader.readAll(recorded)), fromNode);
        if (reason.isPresent()) {
            throw new NotRerunnableException("%s (v%d): %s".formatted(original.id(), original.version(), reason.get()));
        }
    }

    private List<Entry> kept(Core core, List<Entry> recorded, Instant now) {
        Function<Decision, Optional<Decision>> before = core.before(fromNode, now);
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : recorded) {
            before.apply(new EntryReader(entry).read())
                    .ifPresent(decision -> kept.add(copy(decision, kept.size() + 1, entry.by())));
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
        String runId = RunIds.create();
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

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Verdict;
import dev.parasol.runtime.error.LostOwnershipException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Does what callers want of a run, or tells them why not. Used in the run's mailbox only. */
record Answering(Kernel kernel, LiveRun run, Recording recording) {

    CompletionStage<Void> answer(Request request) {
        try {
            Verdict verdict = request.wish().of(run, kernel.settings().clock().now());
            if (verdict instanceof Verdict.Accepted accepted) {
                return Stages.of(() -> recording.record(accepted.decision()))
                        .handle((done, failure) -> recorded(request, Causes.of(failure)));
            }
            if (verdict instanceof Verdict.Refused refused) {
                request.refuse(request.wish().told(run.run(), refused.reason()));
            } else {
                request.settle(run.snapshot(), null);
            }
        } catch (Throwable unexpected) { // whoever asked has to hear of it
            request.fail(unexpected);
        }
        return CompletableFuture.completedFuture(null);
    }

    private @Nullable Void recorded(Request request, @Nullable Throwable failure) {
        if (failure instanceof LostOwnershipException lost) {
            run.lost(lost);
            kernel.desk().askLater(run.run().runId(), request);
        } else {
            request.settle(run.snapshot(), failure);
        }
        return null;
    }
}

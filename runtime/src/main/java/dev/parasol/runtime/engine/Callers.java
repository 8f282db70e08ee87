package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.Verdict;
import dev.parasol.runtime.error.NotCancellableException;
import dev.parasol.runtime.error.NotRetryableException;
import dev.parasol.runtime.error.UnexpectedEventException;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.SlotTakenException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What callers want of a run, by its run id. */
record Callers(Kernel kernel) {

    private Instant now() {
        return kernel.settings().clock().now();
    }

    Instance resume(String runId, Object event, Optional<String> eventId) {
        kernel.live().requireOpen();
        Payload payload = kernel.payloads().encode(event);
        LiveRun run = kernel.live().require(runId);
        return ask(
                run,
                asked -> asked.core().resume(asked.view().state(), eventId, payload, now()),
                reason -> new UnexpectedEventException(of(run, reason)));
    }

    Instance cancel(String runId) {
        LiveRun run = kernel.live().require(runId);
        return ask(
                run,
                asked -> asked.core().cancel(asked.view().state(), now()),
                reason -> new NotCancellableException(of(run, reason)));
    }

    Instance retry(String runId) {
        LiveRun run = kernel.live().require(runId);
        try {
            return ask(
                    run,
                    asked -> asked.core().retry(asked.view().state(), now()),
                    reason -> new NotRetryableException(of(run, reason)));
        } catch (SlotTakenException taken) {
            throw Starter.alreadyRunning(taken.holder());
        }
    }

    private static Instance ask(
            LiveRun run, Function<LiveRun, Verdict> question, Function<String, ? extends RuntimeException> refusal) {
        Request request = Request.of(question, refusal);
        run.ask(request);
        return Answers.get(request.answer());
    }

    private static String of(LiveRun run, String reason) {
        return run.run().id() + " (v" + run.run().version() + "): " + reason;
    }
}

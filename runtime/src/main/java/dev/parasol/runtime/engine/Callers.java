package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.SlotTakenException;
import java.util.Optional;

/** What callers want of a run, by its run id. */
record Callers(Kernel kernel) {

    Instance resume(String runId, Object event, Optional<String> eventId) {
        kernel.live().requireOpen();
        Payload payload = kernel.payloads().encode(event);
        return ask(runId, new Wish.Resume(eventId, payload));
    }

    Instance cancel(String runId) {
        return ask(runId, new Wish.Cancel(false));
    }

    Instance retry(String runId) {
        try {
            return ask(runId, new Wish.Retry());
        } catch (SlotTakenException taken) {
            throw Starter.alreadyRunning(taken.holder());
        }
    }

    private Instance ask(String runId, Wish wish) {
        Request request = Request.of(wish);
        kernel.desk().ask(runId, request);
        return Answers.get(request.answer());
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Moments;
import dev.parasol.runtime.spi.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How an engine ends: first nothing new, then what runs may finish for a while, then nothing at all.
 *
 * @param ownClock the clock that the engine has made for itself
 */
record Closing(@Nullable SystemClock ownClock) {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    void close(Kernel kernel) {
        kernel.live().close();
        CompletableFuture<Void> idle = kernel.workers().stop();
        waitFor(kernel, idle, "steps still run: they are interrupted, and run again when an engine starts");
        kernel.live().letGo();
        kernel.retire();
        leave(kernel.settings());
        kernel.workers().close();
        tellTheRest(kernel);
        kernel.settings().store().close();
        if (ownClock != null) {
            ownClock.close();
        }
    }

    /** What this node had in hand is free at once, instead of when its lease has ended. Done before the store closes. */
    private static void leave(Settings settings) {
        Stages.of(() -> settings.store()
                        .ownership()
                        .leave(settings.node(), settings.clock().now()))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOG.warn("the store knows that {} has ended when its lease has", settings.node(), failure);
                    }
                });
    }

    private static void tellTheRest(Kernel kernel) {
        Listeners listeners = kernel.telemetry().listeners();
        waitFor(kernel, listeners.stop(), "listeners have not been told everything: they will not be");
        listeners.close();
    }

    private static void waitFor(Kernel kernel, CompletableFuture<Void> idle, String otherwise) {
        if (idle.isDone()) {
            return;
        }
        Clock clock = kernel.settings().clock();
        Duration patience = kernel.settings().closeTimeout();
        CompletableFuture<Void> over = new CompletableFuture<>();
        Clock.Alarm alarm = clock.schedule(Moments.after(clock.now(), patience), () -> over.complete(null));
        try {
            CompletableFuture<?> either = CompletableFuture.anyOf(idle, over);
            Answers.meanwhile(either);
            either.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            alarm.cancel();
        }
        if (!idle.isDone()) {
            LOG.warn("after {} {}", patience, otherwise);
        }
    }
}

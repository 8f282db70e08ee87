package dev.parasol.runtime.engine;

import dev.parasol.runtime.dispatch.Arguments;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runs the {@code compensate} of a step that has completed. */
record Undoing(LiveRun run, String node, int attempt, StepCall code) implements Work {

    @Override
    public String effect() {
        return node + "/compensate";
    }

    @Override
    public Object call(Arguments arguments) throws Exception {
        @Nullable CompletionStage<?> done = code.invoker().compensate(code.step(), arguments);
        if (done == null) {
            throw new IllegalStateException("compensate of " + node + " returned null instead of a stage");
        }
        return done;
    }

    @Override
    public Runnable ended(@Nullable Object nothing) {
        return () -> run.rulings().compensated(node, attempt);
    }

    @Override
    public void failed(Throwable thrown) {
        run.rulings().compensationFailed(node, attempt, thrown);
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.definition.Node;
import dev.parasol.runtime.dispatch.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a step, which ends in an outcome. */
record Execution(Kernel kernel, LiveRun run, String node, int attempt, StepCall code) implements Work {

    @Override
    public String effect() {
        return node;
    }

    @Override
    public @Nullable Object call(Arguments arguments) throws Exception {
        return code.invoker().invoke(code.step(), arguments);
    }

    @Override
    public Runnable ended(@Nullable Object result) {
        Payload outcome = encode(result);
        return () -> run.rulings().completed(node, attempt, outcome);
    }

    private Payload encode(@Nullable Object outcome) {
        if (outcome == null) {
            throw new IllegalStateException(node + " returned null instead of an outcome");
        }
        List<String> known = step().outcomes();
        if (!known.contains(outcome.getClass().getName())) {
            throw new IllegalStateException("%s returned %s, but the graph knows %s only: rebuild the workflow's module"
                    .formatted(node, outcome.getClass().getName(), known));
        }
        return kernel.payloads().encode(outcome);
    }

    private Node step() {
        return run.core().definition().graph().node(node);
    }

    @Override
    public void failed(Throwable thrown) {
        run.rulings().failed(node, attempt, thrown);
    }
}

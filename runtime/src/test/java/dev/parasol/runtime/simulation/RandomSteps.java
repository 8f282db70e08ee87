package dev.parasol.runtime.simulation;

import dev.parasol.runtime.dispatch.Arguments;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What steps do on an engine: they return something, sooner or later, or fail. Once the cluster is calm they succeed. */
record RandomSteps(Random random, Cluster cluster, Life life, Oracle oracle) implements Nodes.Body {

    private static final int SECONDS_THAT_ARE_TOO_LONG = 2;

    @Override
    public CompletionStage<?> run(Class<?> step, Arguments arguments) {
        String runId = arguments.context().idempotencyKey().split("/")[1];
        oracle.runs(life, runId, step.getName(), arguments);
        return later(() -> Nodes.make(step.getName() + outcome(), cluster.nextNumber()));
    }

    private String outcome() {
        return cluster.isCalm() || random.nextInt(10) < 7 ? "$X" : "$Y";
    }

    @Override
    public CompletionStage<?> undo() {
        return later(() -> "undone");
    }

    private CompletionStage<?> later(Supplier<Object> outcome) {
        CompletableFuture<Object> stage = new CompletableFuture<>();
        int dice = cluster.isCalm() ? 0 : random.nextInt(100);
        if (dice < 80) {
            life.tasks.add(() -> stage.complete(outcome.get()));
        } else if (dice < 98) {
            life.tasks.add(() -> stage.completeExceptionally(new IllegalStateException("busy")));
        } else {
            life.schedule(life.now().plusSeconds(SECONDS_THAT_ARE_TOO_LONG), () -> stage.complete(outcome.get()));
        }
        return stage;
    }
}

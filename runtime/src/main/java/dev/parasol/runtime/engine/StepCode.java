package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Argument;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The code that a run's steps need. */
record StepCode(Kernel kernel, LiveRun run) {

    private Optional<WorkflowCode> code() {
        return kernel.registry().find(run.run().workflow());
    }

    /** What this process lacks to run a step: its workflow, itself, or types of its parameters. */
    List<String> missing(String node, State state) {
        Optional<WorkflowCode> code = code();
        if (code.isEmpty()) {
            return List.of(run.run().workflow());
        }
        List<String> missing = new ArrayList<>();
        if (code.get().step(node).isEmpty()) {
            missing.add(node);
        }
        for (Argument argument : run.core().arguments(state, node)) {
            if (argument instanceof Argument.Given given
                    && code.get().type(given.payload().type()).isEmpty()) {
                missing.add(given.payload().type());
            }
        }
        return missing;
    }

    /** A step that is not missing. */
    StepCall call(String node) {
        return code().flatMap(code -> code.step(node)).orElseThrow();
    }

    /** What a step is called with, each value read when the step runs. */
    List<StepArgument> arguments(String node, State state) {
        return run.core().arguments(state, node).stream().map(this::argument).toList();
    }

    private StepArgument argument(Argument argument) {
        if (argument instanceof Argument.Given given) {
            Payload payload = given.payload();
            Class<?> type = code().flatMap(code -> code.type(payload.type())).orElseThrow();
            return new StepArgument(payload, type);
        }
        return StepArgument.NONE;
    }
}

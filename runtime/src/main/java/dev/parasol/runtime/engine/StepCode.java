package dev.parasol.runtime.engine;

import dev.parasol.runtime.core.Argument;
import dev.parasol.runtime.core.Command;
import dev.parasol.runtime.core.Core;
import dev.parasol.runtime.core.Payload;
import dev.parasol.runtime.core.State;
import dev.parasol.runtime.spi.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the code that a run's steps need. */
record StepCode(Kernel kernel, Run run, Core core) {

    /**
     * What a step is called with, or what is missing for it: its workflow, itself, its compensation, or types of its
     * parameters.
     */
    PreparedStep prepare(Command.Call due, State state) {
        Optional<WorkflowCode> code = kernel.registry().find(run.workflow());
        if (code.isEmpty()) {
            return PreparedStep.missing(List.of(run.workflow()));
        }
        Optional<StepCall> call = code.get().step(due.node());
        List<String> missing = new ArrayList<>();
        if (call.isEmpty()) {
            missing.add(due.node());
        } else if (due instanceof Command.Compensate && !call.get().invoker().compensates()) {
            missing.add(due.node() + ".compensate");
        }
        List<StepArgument> arguments = new ArrayList<>();
        for (Argument argument : taken(due, state)) {
            arguments.add(argument(code.get(), argument, missing));
        }
        return missing.isEmpty() ? new PreparedStep(missing, call, arguments) : PreparedStep.missing(missing);
    }

    private List<Argument> taken(Command.Call due, State state) {
        return due instanceof Command.Compensate
                ? core.compensationArguments(state, due.node())
                : core.arguments(state, due.node());
    }

    private static StepArgument argument(WorkflowCode code, Argument argument, List<String> missing) {
        if (!(argument instanceof Argument.Given given)) {
            return StepArgument.NONE;
        }
        Payload payload = given.payload();
        Optional<Class<?>> type = code.type(payload.type());
        if (type.isEmpty()) {
            missing.add(payload.type());
            return StepArgument.NONE;
        }
        return new StepArgument(payload, type.get());
    }
}

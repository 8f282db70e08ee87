package dev.parasol.runtime.dispatch;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** One step of those that a dispatcher calls itself. */
record TabledStep(Class<?> step, List<Class<?>> outcomes, boolean compensates, StepCalls calls, int index)
        implements StepInvoker {

    @Override
    public Object create() throws Exception {
        return calls.create(index);
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return calls.invoke(index, step, arguments);
    }

    @Override
    public CompletionStage<?> compensate(Object step, Arguments arguments) throws Exception {
        return compensates ? calls.compensate(index, step, arguments) : StepInvoker.super.compensate(step, arguments);
    }
}

package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link Check}.
 */
@GeneratedFrom(Check.class)
public final class CheckInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public CheckInvoker() {
    }

    @Override
    public Class<?> step() {
        return Check.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(Check.Passed.class, Check.Rejected.class);
    }

    @Override
    public Object create() {
        return new Check();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((Check) step).execute(arguments.get(0, Order.class));
    }
}

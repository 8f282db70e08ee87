package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link Rate}.
 */
@GeneratedFrom(Rate.class)
public final class RateInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public RateInvoker() {
    }

    @Override
    public Class<?> step() {
        return Rate.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(Rate.Rated.class);
    }

    @Override
    public Object create() {
        return new Rate();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((Rate) step).execute(arguments.get(0, Order.class));
    }
}

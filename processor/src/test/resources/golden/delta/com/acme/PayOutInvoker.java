package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link PayOut}.
 */
@GeneratedFrom(PayOut.class)
public final class PayOutInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public PayOutInvoker() {
    }

    @Override
    public Class<?> step() {
        return PayOut.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(PayOut.Paid.class);
    }

    @Override
    public Object create() {
        return new PayOut();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((PayOut) step).execute(arguments.get(0, Applicant.class));
    }
}

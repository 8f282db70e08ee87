package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link Write}.
 */
@GeneratedFrom(Write.class)
public final class WriteInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public WriteInvoker() {
    }

    @Override
    public Class<?> step() {
        return Write.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(Write.Written.class);
    }

    @Override
    public Object create() {
        return new Write();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((Write) step).execute(arguments.get(0, Applicant.class),
                arguments.find(1, PayOut.Paid.class));
    }
}

package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link AutoApproval}.
 */
@GeneratedFrom(AutoApproval.class)
public final class AutoApprovalInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public AutoApprovalInvoker() {
    }

    @Override
    public Class<?> step() {
        return AutoApproval.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(AutoApproval.Denied.class, AutoApproval.Granted.class);
    }

    @Override
    public Object create() {
        return new AutoApproval();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((AutoApproval) step).execute(arguments.get(0, Rate.Rated.class));
    }
}

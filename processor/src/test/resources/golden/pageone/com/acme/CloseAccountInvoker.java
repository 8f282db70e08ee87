package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link CloseAccount}.
 */
@GeneratedFrom(CloseAccount.class)
public final class CloseAccountInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public CloseAccountInvoker() {
    }

    @Override
    public Class<?> step() {
        return CloseAccount.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(CloseAccount.Closed.class);
    }

    @Override
    public Object create() {
        return new CloseAccount();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((CloseAccount) step).execute(arguments.get(0, Approval.Declined.class),
                arguments.get(1, CreateRecord.Created.class));
    }
}

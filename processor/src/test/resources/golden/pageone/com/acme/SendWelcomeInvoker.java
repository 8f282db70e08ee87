package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link SendWelcome}.
 */
@GeneratedFrom(SendWelcome.class)
public final class SendWelcomeInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public SendWelcomeInvoker() {
    }

    @Override
    public Class<?> step() {
        return SendWelcome.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(SendWelcome.Sent.class);
    }

    @Override
    public Object create() {
        return new SendWelcome();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((SendWelcome) step).execute(arguments.get(0, NewUser.class),
                arguments.get(1, CreateRecord.Created.class));
    }
}

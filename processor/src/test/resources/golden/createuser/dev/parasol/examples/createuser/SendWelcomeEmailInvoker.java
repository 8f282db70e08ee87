package dev.parasol.examples.createuser;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link SendWelcomeEmail}.
 */
@GeneratedFrom(SendWelcomeEmail.class)
public final class SendWelcomeEmailInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public SendWelcomeEmailInvoker() {
    }

    @Override
    public Class<?> step() {
        return SendWelcomeEmail.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(SendWelcomeEmail.Sent.class);
    }

    @Override
    public Object create() {
        return new SendWelcomeEmail();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((SendWelcomeEmail) step).execute(arguments.get(0, NewUser.class),
                arguments.get(1, CreateRecord.Created.class),
                arguments.get(2, EnrichProfile.Enriched.class));
    }
}

package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link EnrichProfile}.
 */
@GeneratedFrom(EnrichProfile.class)
public final class EnrichProfileInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public EnrichProfileInvoker() {
    }

    @Override
    public Class<?> step() {
        return EnrichProfile.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(EnrichProfile.Enriched.class);
    }

    @Override
    public Object create() {
        return new EnrichProfile();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((EnrichProfile) step).execute(arguments.get(0, NewUser.class),
                arguments.get(1, CreateRecord.Created.class));
    }
}

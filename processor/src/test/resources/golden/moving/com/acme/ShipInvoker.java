package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link Ship}.
 */
@GeneratedFrom(Ship.class)
public final class ShipInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public ShipInvoker() {
    }

    @Override
    public Class<?> step() {
        return Ship.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(Ship.Shipped.class);
    }

    @Override
    public Object create() {
        return new Ship();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((Ship) step).execute(arguments.get(0, Order.class));
    }
}

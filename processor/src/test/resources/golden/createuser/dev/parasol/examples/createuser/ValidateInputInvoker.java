package dev.parasol.examples.createuser;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link ValidateInput}.
 */
@GeneratedFrom(ValidateInput.class)
public final class ValidateInputInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public ValidateInputInvoker() {
    }

    @Override
    public Class<?> step() {
        return ValidateInput.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(ValidateInput.Invalid.class, ValidateInput.Valid.class);
    }

    @Override
    public Object create() {
        return new ValidateInput();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((ValidateInput) step).execute(arguments.get(0, NewUser.class));
    }
}

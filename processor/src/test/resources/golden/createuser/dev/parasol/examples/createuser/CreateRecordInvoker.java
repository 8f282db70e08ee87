package dev.parasol.examples.createuser;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link CreateRecord}.
 */
@GeneratedFrom(CreateRecord.class)
public final class CreateRecordInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public CreateRecordInvoker() {
    }

    @Override
    public Class<?> step() {
        return CreateRecord.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(CreateRecord.Created.class);
    }

    @Override
    public Object create() {
        return new CreateRecord();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((CreateRecord) step).execute(arguments.get(0, NewUser.class), arguments.context());
    }
}

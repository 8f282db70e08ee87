package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.List;

/**
 * Calls {@link Score}.
 */
@GeneratedFrom(Score.class)
public final class ScoreInvoker implements StepInvoker {
    /**
     * An invoker; it has no state.
     */
    public ScoreInvoker() {
    }

    @Override
    public Class<?> step() {
        return Score.class;
    }

    @Override
    public List<Class<?>> outcomes() {
        return List.of(Score.Good.class, Score.Poor.class);
    }

    @Override
    public Object create() {
        return new Score();
    }

    @Override
    public Object invoke(Object step, Arguments arguments) throws Exception {
        return ((Score) step).execute(arguments.get(0, Applicant.class));
    }
}

package dev.parasol.runtime.dispatch;

import dev.parasol.StepContext;
import java.util.Optional;

/** What a step is called with, by the position of its parameters. */
public interface Arguments {

    /** The parameter at an index, which every path supplies. */
    <T> T get(int index, Class<T> type);

    /** The parameter at an index, which some paths do not supply. */
    <T> Optional<T> find(int index, Class<T> type);

    /** The step's context, for the parameter that takes it. */
    StepContext context();
}

package dev.parasol.runtime.dispatch;

import dev.parasol.StepContext;
import java.util.Optional;

/** What a step is called with, by the position of its parameters. */
public interface Arguments {

    /** The parameter at an index, which every path supplies. */
    <T> T get(int index, Class<T> type);

    /** The same, for a caller that casts it. */
    default Object get(int index) {
        return get(index, Object.class);
    }

    /** The parameter at an index, which some paths do not supply. */
    <T> Optional<T> find(int index, Class<T> type);

    /** A class for parameters of a generic type: checked as far as the type is known at run time. */
    @SuppressWarnings("unchecked") // the processor has compared the types in full
    static <T> Class<T> generic(Class<? super T> erased) {
        return (Class<T>) erased;
    }

    /** The step's context, for the parameter that takes it. */
    StepContext context();
}

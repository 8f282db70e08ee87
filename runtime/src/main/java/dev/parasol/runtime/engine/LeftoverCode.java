package dev.parasol.runtime.engine;

import dev.parasol.runtime.dispatch.StepInvoker;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Code that a stored graph still needs and the workflow no longer mentions, found by name: an instance finishes on the graph
 * that it started on as long as the classes are there.
 */
record LeftoverCode(ClassLoader classes) {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverCode.class);

    /** The generated invoker of a step: {@code Outer$Charge} has {@code Outer_ChargeInvoker}. */
    Optional<StepInvoker> invoker(String step) {
        int simple = step.lastIndexOf('.') + 1;
        String name = step.substring(0, simple) + step.substring(simple).replace('$', '_') + "Invoker";
        return type(name).flatMap(LeftoverCode::create);
    }

    private static Optional<StepInvoker> create(Class<?> invoker) {
        try {
            return Optional.of((StepInvoker) invoker.getConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError | ClassCastException unusable) {
            LOG.warn("{} is there but cannot be used", invoker.getName(), unusable);
            return Optional.empty();
        }
    }

    Optional<Class<?>> type(String name) {
        try {
            return Optional.of(Class.forName(name, false, classes));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}

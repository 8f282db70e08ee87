package dev.parasol.runtime.spi;

/**
 * Where steps come from when they need more than a constructor without arguments: a container, or a few lines of code. As
 * in {@code WorkflowEngine.builder().steps(context::getBean)}.
 */
@FunctionalInterface
public interface StepFactory {

    /**
     * A step. Asked for once an engine and step class, so the step is used by many threads at a time.
     *
     * @throws Exception if there is none; the engine does not take the workflow then
     */
    Object create(Class<?> step) throws Exception;
}

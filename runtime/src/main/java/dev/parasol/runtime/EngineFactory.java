package dev.parasol.runtime;

/** Makes engines; found with {@link java.util.ServiceLoader} by {@link WorkflowEngine#builder()}. */
public interface EngineFactory {

    /** A builder with every setting at its default. */
    WorkflowEngine.Builder builder();
}

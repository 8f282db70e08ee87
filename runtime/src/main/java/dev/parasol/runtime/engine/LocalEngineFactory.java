package dev.parasol.runtime.engine;

import dev.parasol.runtime.EngineFactory;
import dev.parasol.runtime.WorkflowEngine;

/** Makes engines that run workflows in this process. */
public final class LocalEngineFactory implements EngineFactory {

    /** For {@link java.util.ServiceLoader}. */
    public LocalEngineFactory() {}

    @Override
    public WorkflowEngine.Builder builder() {
        return new LocalEngineBuilder();
    }
}

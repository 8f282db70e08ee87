package dev.parasol.runtime.engine;

import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.spi.WorkflowListener;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every listener, whatever the others do. */
record Listeners(List<WorkflowListener> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    /** The snapshot is only made if somebody wants it. */
    void tell(BiConsumer<WorkflowListener, Instance> what, Supplier<Instance> snapshot) {
        if (all.isEmpty()) {
            return;
        }
        Instance instance = snapshot.get();
        for (WorkflowListener listener : all) {
            try {
                what.accept(listener, instance);
            } catch (Throwable failed) { // an Error of a listener is no reason to stop either
                LOG.warn("{} failed for {}", listener, instance, failed);
            }
        }
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.Codec;
import dev.parasol.runtime.spi.StepFactory;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.telemetry.WorkflowListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is made of.
 *
 * @param steps if there is none, steps are made by their constructor
 * @param nodeName what the engine is called in the history
 * @param node what it is called among the nodes: no other start of an engine has that name
 * @param lease how long others believe that it lives
 * @param retention how long ended runs are kept; for ever if empty
 */
record Settings(
        Store store,
        @Nullable StepFactory steps,
        Clock clock,
        Codec codec,
        List<WorkflowListener> listeners,
        String nodeName,
        String node,
        Duration lease,
        Optional<Duration> retention,
        Duration closeTimeout) {

    Settings {
        listeners = List.copyOf(listeners);
    }
}

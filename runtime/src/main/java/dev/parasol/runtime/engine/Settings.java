package dev.parasol.runtime.engine;

import dev.parasol.runtime.spi.Clock;
import dev.parasol.runtime.spi.Codec;
import dev.parasol.runtime.spi.StepFactory;
import dev.parasol.runtime.spi.Store;
import dev.parasol.runtime.telemetry.WorkflowListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an engine is made of. Without a step factory steps are made by their constructor. */
record Settings(
        Store store,
        @Nullable StepFactory steps,
        Clock clock,
        Codec codec,
        List<WorkflowListener> listeners,
        String nodeName,
        Duration closeTimeout) {

    Settings {
        listeners = List.copyOf(listeners);
    }
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.BrokenReleaseException;
import dev.parasol.runtime.error.IncompleteBuildException;
import dev.parasol.runtime.spi.StepFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workflows that this process has code for. */
final class Registry {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private final @Nullable StepFactory steps;
    private final Map<String, WorkflowCode> workflows = new ConcurrentHashMap<>();
    private final Set<String> absent = ConcurrentHashMap.newKeySet();

    Registry(@Nullable StepFactory steps) {
        this.steps = steps;
    }

    /** Whether a workflow's code is this. */
    boolean knows(Dispatcher<?> dispatcher) {
        WorkflowCode known = workflows.get(dispatcher.workflow().getName());
        return known != null && known.dispatcher() == dispatcher;
    }

    /** The code of a dispatcher, which replaces another one of the same workflow. */
    synchronized WorkflowCode register(Dispatcher<?> dispatcher) {
        String name = dispatcher.workflow().getName();
        WorkflowCode known = workflows.get(name);
        if (known != null && known.dispatcher() == dispatcher) {
            return known;
        }
        // making steps may register further workflows, whose facades they take
        WorkflowCode code = new WorkflowCode(dispatcher, steps);
        workflows.put(name, code);
        return code;
    }

    /** The code of a workflow: registered before, or found by the name of its generated dispatcher. */
    Optional<WorkflowCode> find(String workflow) {
        WorkflowCode known = workflows.get(workflow);
        if (known != null) {
            return Optional.of(known);
        }
        return absent.contains(workflow) ? Optional.empty() : findByName(workflow);
    }

    private Optional<WorkflowCode> findByName(String workflow) {
        try {
            return Optional.of(register(Dispatcher.find(Class.forName(workflow, false, classes()))));
        } catch (ClassNotFoundException | LinkageError | IncompleteBuildException | BrokenReleaseException unusable) {
            absent.add(workflow);
            LOG.warn(
                    "no code for {}, so its instances stall until it is registered: {}", workflow, unusable.toString());
            return Optional.empty();
        }
    }

    private static ClassLoader classes() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? Registry.class.getClassLoader() : ofThread;
    }
}

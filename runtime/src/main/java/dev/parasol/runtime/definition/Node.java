package dev.parasol.runtime.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A node of a version's graph: a step that runs, or an await that an event ends. */
public sealed interface Node permits StepNode, AwaitNode {

    /** The binary name of the step's class or of the awaited interface. */
    String name();

    /** The binary names of the records that the node can end in. */
    List<String> outcomes();

    /** How long one attempt of the step may take, or how long the await waits. */
    Optional<Duration> timeout();
}

package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problems;

/** A property that holds in every correct program. A rule looks at what it is about and leaves the rest alone. */
public interface Rule {

    /** Looks at a workflow as a whole. */
    default void check(WorkflowModel workflow, Problems problems) {}

    /** Looks at the graph of one version. */
    default void check(VersionGraph version, Problems problems) {}

    /** Looks at a step or an await by itself, once a compilation. */
    default void check(NodeUse node, Problems problems) {}

    /**
     * A step or await and where it is used.
     *
     * @param usedBy the versions that name it, as messages say them: {@code CreateUser v2}
     * @param user where to point when the node itself has no position: the first umbrella that uses it
     */
    record NodeUse(
            NodeModel node,
            java.util.List<String> usedBy,
            java.util.Optional<dev.parasol.processor.model.Origin> user) {

        /** Where to point for a place inside the node. */
        public dev.parasol.processor.model.Origin pointAt(dev.parasol.processor.model.Origin place) {
            return place.hasPosition() ? place : user.orElse(place);
        }
    }
}

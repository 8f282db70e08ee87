package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.report.Problems;
import dev.parasol.processor.report.RuleCode;

/** A property that holds in every correct program. A rule looks at what it is about and leaves the rest alone. */
public interface Rule {

    /** The one code under which it reports. */
    RuleCode code();

    /** Looks at a workflow as a whole. */
    default void check(WorkflowModel workflow, Problems problems) {}

    /** Looks at the graph of one version. */
    default void check(VersionGraph graph, Problems problems) {}

    /** Looks at a step or an await by itself, once a compilation. */
    default void check(NodeUse node, Problems problems) {}

    /** Looks at a migration beside the graphs of its two versions, where it leads from one to another. */
    default void check(MigrationUse migration, Problems problems) {}

    /** Looks at a workflow beside what was released of it. */
    default void check(ReleaseUse workflow, Problems problems) {}
}

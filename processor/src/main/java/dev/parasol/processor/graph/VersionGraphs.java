package dev.parasol.processor.graph;

import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The graphs of a workflow's versions, each of them whole: what a version takes over from the one that it is based on is
 * in it. A version is left out where that is none that it may be based on, or one that is not understood itself, because
 * that has to be put right first.
 */
public final class VersionGraphs {

    private final Function<VersionModel, Optional<VersionModel>> base;
    private final Map<TypeName, Optional<VersionGraph>> found = new HashMap<>();

    private VersionGraphs(Function<VersionModel, Optional<VersionModel>> base) {
        this.base = base;
    }

    /** In the order of {@link WorkflowModel#versions}. */
    public static List<VersionGraph> of(WorkflowModel workflow) {
        VersionGraphs graphs = new VersionGraphs(workflow::base);
        return workflow.versions().stream()
                .flatMap(version -> graphs.graph(version).stream())
                .toList();
    }

    /** What the graph of a version would be if all that it is based on, and what that is based on, were listed. */
    public static Optional<VersionGraph> asIfListed(WorkflowModel workflow, VersionModel version) {
        return new VersionGraphs(workflow::baseAsIfListed).graph(version);
    }

    private Optional<VersionGraph> graph(VersionModel version) {
        Optional<VersionGraph> known = found.get(version.type());
        if (known == null) {
            known = version.basedOn().isEmpty() ? Optional.of(VersionGraph.of(version)) : whole(version);
            found.put(version.type(), known);
        }
        return known;
    }

    private Optional<VersionGraph> whole(VersionModel delta) {
        return base.apply(delta)
                .flatMap(this::graph)
                .filter(VersionGraph::isUnderstood)
                .map(understood -> VersionGraph.of(delta, understood));
    }
}

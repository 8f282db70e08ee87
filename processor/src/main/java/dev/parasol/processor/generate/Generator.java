package dev.parasol.processor.generate;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.WorkflowModel;
import java.util.List;

/** Everything that is generated for one annotated type. */
public final class Generator {

    /** The invoker of a step that has one {@code execute} whose outcomes are known. */
    public List<GeneratedFile> invoker(StepModel step) {
        return List.of();
    }

    /**
     * The facade, the dispatcher, and each version's definition and diagram.
     *
     * @param graphs those of {@link WorkflowModel#versions}, in that order
     * @param failures the codes of the rules that failed; where there is one, only what other code of the user's needs to
     *     compile is generated, with bodies that throw an exception which names the codes
     */
    public List<GeneratedFile> workflow(WorkflowModel workflow, List<VersionGraph> graphs, List<String> failures) {
        return List.of();
    }
}

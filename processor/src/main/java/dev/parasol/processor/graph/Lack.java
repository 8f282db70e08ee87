package dev.parasol.processor.graph;

import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.StepModel;
import java.util.List;
import java.util.Optional;

/**
 * Something that a step takes after a move and that is not always there.
 *
 * @param move the move
 * @param step the step that takes it
 * @param parameter what it takes
 * @param sources the outcomes that supply it in the new version
 * @param path how the step is reached after the move without any of them
 * @param recorded those of the outcomes that the old version may have recorded, but need not have
 * @param suppliable those of the outcomes that a converter can supply after this move
 */
public record Lack(
        NodeMove move,
        StepModel step,
        ParameterModel parameter,
        List<NodeOutcome> sources,
        Optional<Gap> path,
        List<NodeOutcome> recorded,
        List<NodeOutcome> suppliable) {

    public Lack {
        sources = List.copyOf(sources);
        recorded = List.copyOf(recorded);
        suppliable = List.copyOf(suppliable);
    }
}

package dev.parasol.processor.graph;

import dev.parasol.processor.model.InputModel;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds where the parameters of a step come from: the input, or outcomes of nodes before it. */
record Sources(InputModel input, NumberedGraph nodes) {

    List<ParameterSource> ofExecute(StepModel step) {
        BitSet before = nodes.graph().ancestors(nodes.number(step));
        return step.parameters().stream()
                .map(parameter -> source(parameter, nodes.supplying(parameter.type(), before)))
                .toList();
    }

    /** The step's own outcome is there as well when it is compensated; not its failure, after which it is not. */
    Optional<List<ParameterSource>> ofCompensate(StepModel step) {
        BitSet byThen = nodes.graph().ancestors(nodes.number(step));
        byThen.set(nodes.number(step));
        return step.compensate()
                .map(MethodModel::parameters)
                .map(parameters -> parameters.stream()
                        .map(parameter -> source(parameter, supplying(step, parameter, byThen)))
                        .toList());
    }

    private List<NodeOutcome> supplying(StepModel step, ParameterModel parameter, BitSet byThen) {
        return nodes.supplying(parameter.type(), byThen).stream()
                .filter(end -> !end.is(step.type(), TypeName.STEP_FAILED))
                .toList();
    }

    private ParameterSource source(ParameterModel parameter, List<NodeOutcome> outcomes) {
        if (parameter.context()) {
            return new ParameterSource.Context();
        }
        return input.fits(parameter.type())
                ? new ParameterSource.Input(parameter.optional())
                : new ParameterSource.Outcomes(outcomes, parameter.optional());
    }
}

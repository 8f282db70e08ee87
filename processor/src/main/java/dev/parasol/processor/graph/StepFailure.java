package dev.parasol.processor.graph;

import dev.parasol.processor.model.Origin;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeShape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The outcome {@code StepFailed}, which a step has without declaring it. */
final class StepFailure {

    private enum Nowhere implements Origin {
        BUILT_IN;

        @Override
        public boolean hasPosition() {
            return false;
        }
    }

    static final OutcomeModel OUTCOME = new OutcomeModel(
            new PayloadModel(
                    TypeName.STEP_FAILED,
                    TypeShape.of(TypeShape.Kind.RECORD),
                    Nowhere.BUILT_IN,
                    List.of(TypeName.STEP_FAILED.qualified(), "java.lang.Record", "java.lang.Object"),
                    List.of(TypeName.STEP_FAILED),
                    List.of()),
            false,
            4,
            Optional.empty());

    private StepFailure() {}

    /** The outcomes, and this one last, where it is not among them. */
    static List<OutcomeModel> addTo(List<OutcomeModel> outcomes) {
        boolean isDeclared = outcomes.stream().map(OutcomeModel::type).anyMatch(TypeName.STEP_FAILED::equals);
        return isDeclared
                ? outcomes
                : Stream.concat(outcomes.stream(), Stream.of(OUTCOME)).toList();
    }
}

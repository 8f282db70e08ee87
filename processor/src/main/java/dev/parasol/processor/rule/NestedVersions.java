package dev.parasol.processor.rule;

import dev.parasol.processor.model.WorkflowModel;
import java.util.List;
import java.util.Optional;

/** The versions that a workflow contains. */
final class NestedVersions {

    private NestedVersions() {}

    /** The {@code versions} member that lists them, where there are any. */
    static Optional<String> fix(WorkflowModel workflow) {
        List<String> literals = workflow.nestedVersions().stream()
                .map(version -> version.type().display() + ".class")
                .toList();
        return literals.isEmpty() ? Optional.empty() : Optional.of("versions = {" + String.join(", ", literals) + "}");
    }
}

package dev.parasol.processor.rule;

import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.WorkflowModel;
import java.util.List;

/** A plain workflow with a name of its own that mentions one await. */
final class Awaiting {

    private Awaiting() {}

    static WorkflowModel workflow(TypeName name, AwaitModel await) {
        WorkflowModel right = Models.workflow("CreateUser").withOwnGraph().build();
        return new WorkflowModel(
                name,
                right.shape(),
                right.origin(),
                right.annotation(),
                right.versionAnnotation(),
                right.input(),
                right.unique(),
                right.migrations(),
                right.current(),
                right.listed(),
                right.versionsOrigin(),
                right.versions(),
                right.bases(),
                List.of(await),
                right.own(),
                right.nestedVersions(),
                right.tags(),
                right.metadata(),
                right.onFailure(),
                right.onContinue(),
                right.router(),
                right.members(),
                right.memberTypes(),
                right.taken(),
                right.incomplete());
    }
}

package dev.parasol.examples.createuser;

import dev.parasol.End;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;
import dev.parasol.WorkflowVersion;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.definition.VersionInfo;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Creates a user; the second version also enriches the profile and sends a welcome. */
@Workflow(
        input = NewUser.class,
        current = 2,
        versions = {CreateUser.V1.class, CreateUser.V2.class})
@Unique(key = "userid")
public interface CreateUser extends VersionRouter {

    /** Validates and records. */
    @WorkflowVersion(
            value = 1,
            start = ValidateInput.class,
            transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = ValidateInput.Invalid.class, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = End.class)
            })
    final class V1 {
        private V1() {}
    }

    /** Also enriches the profile and greets. */
    @WorkflowVersion(
            value = 2,
            description = "Enriches the profile and sends a welcome",
            start = ValidateInput.class,
            transitions = {
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class),
                @Transition(on = ValidateInput.Invalid.class, to = End.class),
                @Transition(on = CreateRecord.Created.class, to = EnrichProfile.class),
                @Transition(on = EnrichProfile.Enriched.class, to = SendWelcomeEmail.class),
                @Transition(on = SendWelcomeEmail.Sent.class, to = End.class)
            })
    final class V2 {
        private V2() {}
    }

    /** Actors who have not agreed to the new profile stay on version 1 as long as it exists. */
    @Override
    default OptionalInt versionFor(SortedMap<Integer, VersionInfo> versions, StartOptions options) {
        boolean optedOut = "opted-out".equals(options.attributes().get("actor"));
        return optedOut && versions.containsKey(1) ? OptionalInt.of(1) : OptionalInt.empty();
    }
}

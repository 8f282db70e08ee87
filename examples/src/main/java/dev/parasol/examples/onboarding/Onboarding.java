package dev.parasol.examples.onboarding;

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

/** Brings a tenant from the first contact to an active workspace. */
@Workflow(
        input = Tenant.class,
        current = 2,
        versions = {Onboarding.V1.class, Onboarding.V2.class, Onboarding.V3.class})
@Unique(key = "tenantid")
public interface Onboarding extends VersionRouter {

    /** One thing after the other. */
    @WorkflowVersion(
            value = 1,
            label = "1.0.0",
            start = CreateWorkspace.class,
            transitions = {
                @Transition(on = CreateWorkspace.Ready.class, to = Contract.class),
                @Transition(on = Contract.Signed.class, to = Activate.class),
                @Transition(
                        on = {Contract.Declined.class, Contract.Lapsed.class},
                        to = End.class),
                @Transition(on = Activate.Active.class, to = End.class)
            })
    final class V1 {
        private V1() {}
    }

    /** Contacts are imported while the team is invited. */
    @WorkflowVersion(
            value = 2,
            label = "1.1.0",
            description = "Imports contacts while the team is invited",
            start = CreateWorkspace.class,
            transitions = {
                @Transition(on = CreateWorkspace.Ready.class, to = Contract.class),
                @Transition(
                        on = Contract.Signed.class,
                        to = {ImportContacts.class, InviteTeam.class}),
                @Transition(on = ImportContacts.Imported.class, to = Activate.class),
                @Transition(on = InviteTeam.Invited.class, to = Activate.class),
                @Transition(
                        on = {Contract.Declined.class, Contract.Lapsed.class},
                        to = End.class),
                @Transition(on = Activate.Active.class, to = End.class)
            })
    final class V2 {
        private V2() {}
    }

    /** A guided tour follows a moment after the start. */
    @WorkflowVersion(
            value = 3,
            label = "1.2.0",
            description = "Offers a tour",
            start = CreateWorkspace.class,
            transitions = {
                @Transition(on = CreateWorkspace.Ready.class, to = Contract.class),
                @Transition(
                        on = Contract.Signed.class,
                        to = {ImportContacts.class, InviteTeam.class}),
                @Transition(on = ImportContacts.Imported.class, to = Activate.class),
                @Transition(on = InviteTeam.Invited.class, to = Activate.class),
                @Transition(
                        on = {Contract.Declined.class, Contract.Lapsed.class},
                        to = End.class),
                @Transition(on = Activate.Active.class, to = OfferTour.class, after = "PT0.1S"),
                @Transition(on = OfferTour.Offered.class, to = End.class)
            })
    final class V3 {
        private V3() {}
    }

    /** Legacy tenants stay on the first version. */
    @Override
    default OptionalInt versionFor(SortedMap<Integer, VersionInfo> versions, StartOptions options) {
        return "legacy-corp".equals(options.attributes().get("tenant")) ? OptionalInt.of(1) : OptionalInt.empty();
    }
}

package dev.parasol.examples.onboarding;

import dev.parasol.Step;

/** Brings the tenant's contacts along. */
@Step
public final class ImportContacts {

    /** The contacts are in the workspace. */
    public record Imported(int contacts) {}

    public Imported execute(Tenant tenant, CreateWorkspace.Ready workspace) {
        return new Imported(tenant.contacts());
    }
}

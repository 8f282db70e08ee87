package dev.parasol.examples.createuser;

import dev.parasol.GeneratedFrom;
import dev.parasol.UniqueScope;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.VersionInfo;
import dev.parasol.runtime.dispatch.Arguments;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.dispatch.StepCalls;
import dev.parasol.runtime.dispatch.UniqueKey;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * What {@link CreateUser} is made of.
 */
@GeneratedFrom(CreateUser.class)
public final class CreateUserDispatcher implements StepCalls {
    private static final Dispatcher<NewUser> DISPATCHER = Dispatcher.of(CreateUser.class, NewUser.class)
            .unique("userid", UniqueScope.WORKFLOW)
            .versions(2, 1, 2)
            .calls(new CreateUserDispatcher())
            .step(ValidateInput.class, ValidateInput.Invalid.class, ValidateInput.Valid.class)
            .step(CreateRecord.class, CreateRecord.Created.class)
            .step(EnrichProfile.class, EnrichProfile.Enriched.class)
            .step(SendWelcomeEmail.class, SendWelcomeEmail.Sent.class)
            .build();

    private CreateUserDispatcher() {
    }

    /**
     * The table by which an engine runs the workflow.
     *
     * @return the table, always the same one
     */
    public static Dispatcher<NewUser> dispatcher() {
        return DISPATCHER;
    }

    /**
     * What there is to know of each version.
     *
     * @return the versions by their keys
     */
    public static SortedMap<Integer, VersionInfo> versions() {
        return DISPATCHER.versions();
    }

    /**
     * The version that a start runs on unless it is told otherwise.
     *
     * @return the version's key
     */
    public static int currentVersion() {
        return DISPATCHER.currentVersion();
    }

    /**
     * The version that is asked for, or else the current one.
     *
     * @param version the key that is asked for, if any
     * @return the key of a version that exists
     */
    public static int resolveVersion(OptionalInt version) {
        return DISPATCHER.resolveVersion(version);
    }

    /**
     * Whether the workflow lists versions, or has a graph of its own as version 1.
     *
     * @return whether it lists versions
     */
    public static boolean isVersioned() {
        return true;
    }

    /**
     * What tells instances apart.
     *
     * @return the business key's name and scope
     */
    public static UniqueKey unique() {
        return DISPATCHER.unique();
    }

    /**
     * A version's graph as data.
     *
     * @param version the key of a version that exists
     * @return the version's nodes and transitions
     */
    public static Definition definition(int version) {
        return DISPATCHER.definition(version);
    }

    @Override
    public Object create(int index) throws Exception {
        return switch (index) {
            case 0 -> new ValidateInput();
            case 1 -> new CreateRecord();
            case 2 -> new EnrichProfile();
            case 3 -> new SendWelcomeEmail();
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @Override
    public Object invoke(int index, Object step, Arguments arguments) throws Exception {
        return switch (index) {
            case 0 -> ((ValidateInput) step).execute((NewUser) arguments.get(0));
            case 1 -> ((CreateRecord) step).execute((NewUser) arguments.get(0),
                    arguments.context());
            case 2 -> ((EnrichProfile) step).execute((NewUser) arguments.get(0));
            case 3 -> ((SendWelcomeEmail) step).execute((NewUser) arguments.get(0),
                    (CreateRecord.Created) arguments.get(1),
                    (EnrichProfile.Enriched) arguments.get(2));
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}

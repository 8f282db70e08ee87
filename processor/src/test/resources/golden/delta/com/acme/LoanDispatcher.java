package com.acme;

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
 * What {@link Loan} is made of.
 */
@GeneratedFrom(Loan.class)
public final class LoanDispatcher implements StepCalls {
    private static final Dispatcher<Applicant> DISPATCHER = Dispatcher.of(Loan.class, Applicant.class)
            .unique("loanid", UniqueScope.WORKFLOW)
            .versions(3, 1, 2, 3)
            .calls(new LoanDispatcher())
            .step(Score.class, Score.Good.class, Score.Poor.class)
            .step(PayOut.class, PayOut.Paid.class)
            .await(Decision.class, Decision.Granted.class, Decision.Refused.class)
            .step(Write.class, Write.Written.class)
            .build();

    private LoanDispatcher() {
    }

    /**
     * The table by which an engine runs the workflow.
     *
     * @return the table, always the same one
     */
    public static Dispatcher<Applicant> dispatcher() {
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
            case 0 -> new Score();
            case 1 -> new PayOut();
            case 2 -> new Write();
            default -> throw new IndexOutOfBoundsException(index);
        };
    }

    @Override
    public Object invoke(int index, Object step, Arguments arguments) throws Exception {
        return switch (index) {
            case 0 -> ((Score) step).execute((Applicant) arguments.get(0));
            case 1 -> ((PayOut) step).execute((Applicant) arguments.get(0));
            case 2 -> ((Write) step).execute((Applicant) arguments.get(0),
                    arguments.find(1, PayOut.Paid.class));
            default -> throw new IndexOutOfBoundsException(index);
        };
    }
}

package com.acme;

import dev.parasol.GeneratedFrom;
import dev.parasol.UniqueScope;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.definition.VersionInfo;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.dispatch.UniqueKey;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * What {@link Loan} is made of.
 */
@GeneratedFrom(Loan.class)
public final class LoanDispatcher {
    private static final Dispatcher<Applicant> DISPATCHER = Dispatcher.of(Loan.class, Applicant.class)
            .unique("loanid", UniqueScope.WORKFLOW)
            .versions(3, 1, 2, 3)
            .step(new ScoreInvoker())
            .step(new PayOutInvoker())
            .await(Decision.class, Decision.Granted.class, Decision.Refused.class)
            .step(new WriteInvoker())
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
}

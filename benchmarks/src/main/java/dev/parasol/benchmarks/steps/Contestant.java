package dev.parasol.benchmarks.steps;

import java.util.Optional;

/** A system that takes part. Has a public constructor without arguments. */
public interface Contestant {

    /** Where a system keeps what it records. */
    enum Database {
        /** Nowhere. */
        NONE,
        /** A file; {@link #open} gets its path. */
        SQLITE,
        /** A database of its own on the one server; {@link #open} gets its JDBC URL. */
        POSTGRES,
        /** Something of its own; {@link #open} gets an empty folder's path. */
        OWN
    }

    /** What a table calls it. */
    String name();

    /** Where it keeps what it records. */
    Database database();

    /** Whether it is no system, but what the database could do at most, one step a statement or many. */
    default Limit limit() {
        return Limit.NONE;
    }

    /** Why it cannot take part on this machine, if it cannot. */
    default Optional<String> absence() {
        return Optional.empty();
    }

    /** Which limit something is. */
    enum Limit {
        /** It is a system. */
        NONE,
        /** One statement, and one transaction, a step. */
        ONE_BY_ONE,
        /** A hundred steps a transaction. */
        GROUPED
    }

    /**
     * Starts it.
     *
     * @param place as {@link #database} says
     */
    Course open(String place) throws Exception;

    /** A system that is up. */
    interface Course extends AutoCloseable {

        /**
         * Lets workflows run from their start to their end, and checks what they end with. Called by several threads.
         *
         * @param key unlike any other one
         * @return how many workflows that were
         */
        int run(String key) throws Exception;

        /** A heat is about to begin. What keeps all that ever ran in memory may forget it. */
        default void begin() {}

        /** How many threads bring it as far as it goes, where so many workflows are to be under way. */
        default int threads(int atATime) {
            return atATime;
        }

        @Override
        void close();
    }
}

package dev.parasol.jdbc;

import java.sql.SQLException;
import java.util.List;

/** A connection that writes groups, with its statements. Used by one thread. */
interface Session extends AutoCloseable {

    /**
     * Writes a group and commits it. No run is in it twice.
     *
     * @return what became of each, in order
     * @throws SQLException if it could not be written as a group. Nothing was, unless the connection is lost: then all of
     *     it may be
     */
    List<Verdict> write(List<Pending> group) throws SQLException;

    /** What became of a write that failed even alone; nothing of it was written. */
    Verdict explain(Pending failed, SQLException failure) throws SQLException;

    @Override
    void close();

    /** Makes sessions. */
    interface Source {

        Session open() throws SQLException;

        /** Whether a failure is over by itself or with another connection, so that it is worth waiting for. */
        boolean passes(SQLException failure);
    }
}

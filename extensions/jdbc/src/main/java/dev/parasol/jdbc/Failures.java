package dev.parasol.jdbc;

import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.error.UnstorableException;
import java.sql.SQLException;

/** What the database says, as the exception that callers get. */
final class Failures {

    private Failures() {}

    static StoreException of(String what, SQLException failure) {
        return new StoreException(message(what, failure), failure);
    }

    /** For what the database will never take. */
    static UnstorableException unstorable(String what, SQLException failure) {
        return new UnstorableException(message(what, failure), failure);
    }

    private static String message(String what, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : "SQL state " + failure.getSQLState() + ", ";
        return what + ": " + failure.getMessage() + " (" + state + "code " + failure.getErrorCode() + ")";
    }
}

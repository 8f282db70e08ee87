package dev.parasol.jdbc;

import dev.parasol.runtime.error.StoreException;
import java.sql.SQLException;

/** What the database says, as the exception that callers get. */
final class Failures {

    private Failures() {}

    static StoreException of(String what, SQLException failure) {
        String state = failure.getSQLState() == null ? "" : "SQL state " + failure.getSQLState() + ", ";
        return new StoreException(
                what + ": " + failure.getMessage() + " (" + state + "code " + failure.getErrorCode() + ")", failure);
    }
}

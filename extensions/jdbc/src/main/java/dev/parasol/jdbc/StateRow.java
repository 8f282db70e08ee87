package dev.parasol.jdbc;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.RunState;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Where a run stands, as the table has it. */
record StateRow(String status, boolean ended, long updatedAt) {

    static StateRow of(RunState state) {
        return new StateRow(state.status().name(), state.status().isEnded(), Nanos.exact(state.updatedAt()));
    }

    /** The last columns of {@link RunRow#STORED}. */
    static StateRow read(ResultSet row) throws SQLException {
        Status status = Status.valueOf(row.getString(11));
        return new StateRow(status.name(), status.isEnded(), row.getLong(12));
    }

    RunState state() {
        return new RunState(Status.valueOf(status), Nanos.instant(updatedAt));
    }
}

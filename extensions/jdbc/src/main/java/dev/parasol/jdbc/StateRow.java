package dev.parasol.jdbc;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.RunState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a run stands, as the table has it. */
record StateRow(
        String status,
        boolean ended,
        long updatedAt,
        @Nullable String owner,
        @Nullable Long wakeAt) {

    static StateRow of(RunState state) {
        return new StateRow(
                state.status().name(),
                state.status().isEnded(),
                Nanos.exact(state.updatedAt()),
                state.owner().orElse(null),
                state.wakeAt().map(Nanos::exact).orElse(null));
    }

    /** The columns of {@link RunRow#COLUMNS} that follow those of the run. */
    static StateRow read(ResultSet row) throws SQLException {
        Status status = Status.valueOf(row.getString(11));
        return new StateRow(
                status.name(), status.isEnded(), row.getLong(12), row.getString(13), Nanos.nullable(row, 14));
    }

    /** Binds status, whether it has ended, the time, owner and wake-up from a parameter on, and tells which is the next one. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, status);
        statement.setBoolean(first + 1, ended);
        statement.setLong(first + 2, updatedAt);
        statement.setString(first + 3, owner);
        statement.setObject(first + 4, wakeAt, Types.BIGINT);
        return first + 5;
    }

    RunState state() {
        return new RunState(
                Status.valueOf(status),
                Nanos.instant(updatedAt),
                Optional.ofNullable(owner),
                Optional.ofNullable(wakeAt).map(Nanos::instant));
    }
}

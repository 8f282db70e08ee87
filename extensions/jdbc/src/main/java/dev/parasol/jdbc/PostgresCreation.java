package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Creation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Creates one run with one entry in PostgreSQL, for less than {@link PostgresCreations} takes for one. */
final class PostgresCreation {

    private static final String CREATE = "WITH created AS (INSERT INTO parasol_run (" + RunRow.CREATED
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING n)"
            + " INSERT INTO parasol_entry (" + EntryRow.COLUMNS + ", run)"
            + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, n FROM created RETURNING run";

    private final PreparedStatement create;

    PostgresCreation(Connection connection) throws SQLException {
        create = connection.prepareStatement(CREATE);
    }

    /** Whether this is all that a group of runs to create is. */
    static boolean isAll(List<Write> writes) {
        return writes.size() == 1
                && writes.get(0)
                        .creation()
                        .filter(created -> created.entries().size() == 1)
                        .isPresent();
    }

    /** Creates it, and tells its number unless it or its slot is there already. */
    Map<String, Long> run(Creation created) throws SQLException {
        int next = created.state().bind(create, created.run().bind(create, 1));
        create.setInt(next, 1);
        created.entries().get(0).bind(create, next + 1);
        try (ResultSet result = create.executeQuery()) {
            return result.next() ? Map.of(created.run().runId(), result.getLong(1)) : Map.of();
        }
    }
}

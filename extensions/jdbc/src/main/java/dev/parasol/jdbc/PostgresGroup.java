package dev.parasol.jdbc;

import dev.parasol.jdbc.Write.Creation;
import dev.parasol.jdbc.Write.Move;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Moves runs on and creates others in PostgreSQL, each with its first entry, by one statement: one journey to the server,
 * and a transaction by itself. What ends goes first, so that another may have its slot.
 */
final class PostgresGroup {

    private static final String SQL = "WITH " + PostgresMoves.MOVE + ", " + PostgresCreations.CREATE + " "
            + PostgresMoves.MOVED + " UNION ALL " + PostgresCreations.CREATED;

    private final PostgresMoves moves;
    private final PostgresCreations creations;
    private final Bulk statement;

    PostgresGroup(Connection connection, PostgresMoves moves, PostgresCreations creations) throws SQLException {
        this.moves = moves;
        this.creations = creations;
        this.statement = new Bulk(connection, SQL, moves.stay(), moves.go(), creations.rows());
    }

    void add(Move moved) {
        moves.add(moved);
    }

    void add(Creation created) {
        creations.add(created);
    }

    /** Writes what was added, and tells the numbers of the runs that were as the writes expect them. */
    Map<String, Long> run() throws SQLException {
        Map<String, Long> numbers = statement.numbers();
        if (moves.addWhatMustGo(numbers.keySet())) {
            numbers.putAll(statement.numbers());
        }
        return numbers;
    }
}

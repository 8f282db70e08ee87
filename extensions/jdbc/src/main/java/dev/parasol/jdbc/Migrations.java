package dev.parasol.jdbc;

import dev.parasol.runtime.error.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a database up to what this code knows: in one transaction, while no other process does. */
final class Migrations {

    private static final String TABLE =
            "CREATE TABLE IF NOT EXISTS parasol_schema" + " (version integer NOT NULL PRIMARY KEY, name text NOT NULL)";

    private final List<Migration> migrations;
    private final List<String> begin;

    /**
     * Migrations.
     *
     * @param begin what begins a transaction that no other process migrates in
     */
    Migrations(List<Migration> migrations, List<String> begin) {
        this.migrations = migrations;
        this.begin = begin;
    }

    /**
     * Applies those that are missing.
     *
     * @throws StoreException if the database is newer than this code
     */
    void apply(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : begin) {
                statement.execute(sql);
            }
            try {
                applyMissing(connection, statement);
                statement.execute("COMMIT");
            } catch (SQLException | StoreException failure) {
                statement.execute("ROLLBACK");
                throw failure;
            }
        }
    }

    /**
     * Looks whether this code can read a database, and changes nothing.
     *
     * @throws StoreException if the database is newer
     * @throws SQLException if it has no tables of Parasol's
     */
    void requireKnown(Connection connection) throws SQLException {
        requireKnown(version(connection));
    }

    private void applyMissing(Connection connection, Statement statement) throws SQLException {
        statement.execute(TABLE);
        int there = version(connection);
        requireKnown(there);
        for (Migration migration : migrations) {
            if (migration.number() > there) {
                for (String sql : migration.statements()) {
                    statement.execute(sql);
                }
                statement.execute("INSERT INTO parasol_schema (version, name) VALUES (" + migration.number() + ", '"
                        + migration.name() + "')");
            }
        }
    }

    private static int version(Connection connection) throws SQLException {
        Sql highest = Sql.of("SELECT COALESCE(MAX(version), 0) FROM parasol_schema");
        return Rows.first(connection, highest, row -> row.getInt(1)).orElse(0);
    }

    private void requireKnown(int there) {
        int known = migrations.get(migrations.size() - 1).number();
        if (there > known) {
            throw new StoreException("the database has schema " + there + ", but this version of parasol-jdbc knows "
                    + known + " at most: a newer one has been here; use that one");
        }
    }
}

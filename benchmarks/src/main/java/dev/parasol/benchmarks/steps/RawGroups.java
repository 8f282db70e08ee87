package dev.parasol.benchmarks.steps;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A hundred steps a transaction: those of twenty workflows that need nothing of each other. */
abstract class RawGroups extends Raw {

    static final int WORKFLOWS = 20;

    private final int connections;

    RawGroups(Database database, int connections) {
        super(database);
        this.connections = connections;
    }

    @Override
    public String name() {
        return "a hundred steps a transaction";
    }

    @Override
    public Limit limit() {
        return Limit.GROUPED;
    }

    @Override
    Course course(String url) {
        ThreadLocal<Group> groups = ThreadLocal.withInitial(() -> group(url));
        return new Course() {
            @Override
            public int run(String key) throws SQLException {
                groups.get().write(key);
                return WORKFLOWS;
            }

            @Override
            public int threads(int atATime) {
                return Math.min(connections, atATime);
            }

            @Override
            public void close() {} // the connections end with the process
        };
    }

    private Group group(String url) {
        try {
            return group(connect(url));
        } catch (SQLException failure) {
            throw new IllegalStateException("no connection to " + url, failure);
        }
    }

    abstract Group group(Connection connection) throws SQLException;

    /** A connection that writes a hundred rows at a time. */
    interface Group {
        void write(String key) throws SQLException;
    }

    /** Groups on SQLite: one statement a row, as a statement is a call there. */
    public static final class OnSqlite extends RawGroups {
        /** Found by its name. */
        public OnSqlite() {
            super(Database.SQLITE, 1);
        }

        @Override
        Group group(Connection connection) throws SQLException {
            PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO step (key, seq, payload) VALUES (?, ?, ?)");
            Statement transaction = connection.createStatement();
            return key -> {
                transaction.execute("BEGIN IMMEDIATE");
                for (int row = 0; row < WORKFLOWS * Sum.STEPS; row++) {
                    insert.setString(1, key + "-" + row / Sum.STEPS);
                    insert.setInt(2, row % Sum.STEPS + 1);
                    insert.setString(3, new Sum(row % Sum.STEPS, Sum.first().remark()).json());
                    insert.executeUpdate();
                }
                transaction.execute("COMMIT");
            };
        }
    }

    /** Groups on PostgreSQL: one statement with arrays. */
    public static final class OnPostgres extends RawGroups {
        /** Found by its name. */
        public OnPostgres() {
            super(Database.POSTGRES, 2);
        }

        @Override
        Group group(Connection connection) throws SQLException {
            PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO step (key, seq, payload) SELECT * FROM unnest(?::text[], ?::integer[], ?::text[])");
            int rows = WORKFLOWS * Sum.STEPS;
            return key -> {
                String[] keys = new String[rows];
                Integer[] seqs = new Integer[rows];
                String[] payloads = new String[rows];
                for (int row = 0; row < rows; row++) {
                    keys[row] = key + "-" + row / Sum.STEPS;
                    seqs[row] = row % Sum.STEPS + 1;
                    payloads[row] = new Sum(row % Sum.STEPS, Sum.first().remark()).json();
                }
                insert.setArray(1, connection.createArrayOf("text", keys));
                insert.setArray(2, connection.createArrayOf("integer", seqs));
                insert.setArray(3, connection.createArrayOf("text", payloads));
                insert.executeUpdate();
            };
        }
    }
}

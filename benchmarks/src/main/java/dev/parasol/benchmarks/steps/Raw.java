package dev.parasol.benchmarks.steps;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** What JDBC does with a table of rows and nothing around it: no system on this database can be faster. */
abstract class Raw implements Contestant {

    static final String TABLE = "CREATE TABLE step (key text NOT NULL, seq integer NOT NULL, payload text NOT NULL,"
            + " PRIMARY KEY (key, seq))";

    private final Database database;

    Raw(Database database) {
        this.database = database;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Course open(String place) throws SQLException {
        String url = database == Database.SQLITE ? "jdbc:sqlite:" + place : place;
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        return course(url);
    }

    abstract Course course(String url) throws SQLException;

    /** As durable as the stores of Parasol. */
    Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        if (database == Database.SQLITE) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
            }
        }
        return connection;
    }

    /** One statement, which is a transaction, a step; on one connection a thread. */
    abstract static class OneByOne extends Raw {

        OneByOne(Database database) {
            super(database);
        }

        @Override
        public String name() {
            return "one statement a step";
        }

        @Override
        public Limit limit() {
            return Limit.ONE_BY_ONE;
        }

        @Override
        Course course(String url) {
            ThreadLocal<PreparedStatement> inserts = ThreadLocal.withInitial(() -> insert(url));
            return new Course() {
                @Override
                public int run(String key) throws SQLException {
                    Sum sum = Sum.first();
                    for (int seq = 1; seq <= Sum.STEPS; seq++) {
                        sum = sum.next();
                        PreparedStatement insert = inserts.get();
                        insert.setString(1, key);
                        insert.setInt(2, seq);
                        insert.setString(3, sum.json());
                        insert.executeUpdate();
                    }
                    Sum.check(sum.total());
                    return 1;
                }

                @Override
                public int threads(int atATime) {
                    return database() == Database.SQLITE ? 1 : Math.min(atATime, 16);
                }

                @Override
                public void close() {} // the connections end with the process
            };
        }

        private PreparedStatement insert(String url) {
            try {
                return connect(url).prepareStatement("INSERT INTO step (key, seq, payload) VALUES (?, ?, ?)");
            } catch (SQLException failure) {
                throw new IllegalStateException("no connection to " + url, failure);
            }
        }
    }

    /** One by one on SQLite. */
    public static final class OneByOneOnSqlite extends OneByOne {
        /** Found by its name. */
        public OneByOneOnSqlite() {
            super(Database.SQLITE);
        }
    }

    /** One by one on PostgreSQL. */
    public static final class OneByOneOnPostgres extends OneByOne {
        /** Found by its name. */
        public OneByOneOnPostgres() {
            super(Database.POSTGRES);
        }
    }
}

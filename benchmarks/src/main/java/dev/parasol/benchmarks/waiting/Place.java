package dev.parasol.benchmarks.waiting;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.parasol.jdbc.PostgresStore;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.spi.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where instances are kept, in one word.
 *
 * @param word a JDBC URL of PostgreSQL, or the path of an SQLite file
 */
record Place(String word) {

    private boolean isPostgres() {
        return word.startsWith("jdbc:");
    }

    String database() {
        return isPostgres() ? "PostgreSQL" : "SQLite";
    }

    Store open() {
        if (!isPostgres()) {
            return SqliteStore.open(Path.of(word));
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(word);
        config.setMaximumPoolSize(8);
        return PostgresStore.open(new HikariDataSource(config));
    }

    /** Lets the database put itself in order, as its own background work would with time. */
    void settle() throws SQLException {
        String url = isPostgres() ? word : "jdbc:sqlite:" + word;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : isPostgres()
                    ? List.of("VACUUM ANALYZE", "CHECKPOINT")
                    : List.of("PRAGMA wal_checkpoint(TRUNCATE)")) {
                statement.execute(sql);
            }
        }
    }

    /** The bytes on disk, indexes and log included. */
    long size() throws IOException, SQLException {
        return isPostgres() ? databaseSize() : fileSize();
    }

    private long databaseSize() throws SQLException {
        try (Connection connection = DriverManager.getConnection(word);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }

    private long fileSize() throws IOException {
        Path file = Path.of(word);
        long bytes = 0;
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            for (Path each : files.filter(other -> other.getFileName()
                            .toString()
                            .startsWith(file.getFileName().toString()))
                    .toList()) {
                bytes += Files.size(each);
            }
        }
        return bytes;
    }
}

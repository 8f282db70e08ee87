package dev.parasol.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** A database file, and how it is opened: every commit reaches the disk before it is acknowledged. */
record SqliteFile(Path path) implements Session.Source {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int CACHE_KIBIBYTES = 32_768;

    /** 32 MiB: a page that many commits change is brought into the file once, and the file flushed once for all of them. */
    private static final int PAGES_BEFORE_CHECKPOINT = 8_192;

    /** A connection that writes. */
    Connection connect() throws SQLException {
        SQLiteConfig config = settings();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.setPragma(Pragma.WAL_AUTOCHECKPOINT, Integer.toString(PAGES_BEFORE_CHECKPOINT));
        return config.createConnection("jdbc:sqlite:" + path);
    }

    /** A connection that reads only. */
    Connection connectToRead() throws SQLException {
        SQLiteConfig config = settings();
        Connection connection = config.createConnection("jdbc:sqlite:" + path);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        } catch (SQLException failure) {
            Quietly.close(connection);
            throw failure;
        }
        return connection;
    }

    private static SQLiteConfig settings() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setGetGeneratedKeys(false); // nobody asks for them, and each would be a statement more
        return config;
    }

    @Override
    public Session open() throws SQLException {
        return new SqliteSession(connect());
    }

    /** Another process writes to the file; everything else has to be told. */
    @Override
    public boolean passes(SQLException failure) {
        return Set.of(BUSY, LOCKED).contains(failure.getErrorCode() & 0xff);
    }
}

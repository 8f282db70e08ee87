package dev.parasol.jdbc;

import dev.parasol.jdbc.fixture.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A file on a disk that can be filled. A real disk where the machine lets one be mounted would say the same: SQLITE_FULL. */
final class LimitedDisk implements Session.Source {

    private static final String REFUSED = "an outcome of a step is refused";
    private static final int PLENTY = 1_000_000;

    private final Progress progress = new Progress();
    private final SqliteFile file;
    private volatile int pages;

    LimitedDisk(SqliteFile file, int pages) {
        this.file = file;
        this.pages = pages;
    }

    static LimitedDisk withRoom(SqliteFile file) {
        return new LimitedDisk(file, PLENTY);
    }

    /** From now on the file does not grow. */
    synchronized void fill() {
        pages = 1;
    }

    synchronized void makeRoom() {
        pages = PLENTY;
        notifyAll();
    }

    synchronized void awaitRoom() {
        try {
            while (pages < PLENTY) {
                wait();
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("nobody has made room", stopped);
        }
    }

    /** Waits until so many more outcomes of steps did not fit. */
    void awaitRefused(int outcomes) throws InterruptedException {
        progress.awaitMore(REFUSED, outcomes);
    }

    @Override
    public Session open() throws SQLException {
        Connection connection = file.connect();
        SqliteSession session = new SqliteSession(connection);
        return new Session() {
            @Override
            public List<Verdict> write(List<Pending> group) throws SQLException {
                limit(connection);
                return session.write(group);
            }

            @Override
            public Verdict explain(Pending failed, SQLException failure) throws SQLException {
                failed.write().move().stream()
                        .flatMap(move -> move.entries().stream())
                        .filter(entry -> entry.kind().equals("STEP_COMPLETED"))
                        .forEach(entry -> progress.made(REFUSED));
                return session.explain(failed, failure);
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }

    private void limit(Connection connection) throws SQLException {
        Rows.first(connection, Sql.of("PRAGMA max_page_count = " + pages), row -> row.getString(1));
    }

    @Override
    public boolean passes(SQLException failure) {
        return file.passes(failure);
    }
}

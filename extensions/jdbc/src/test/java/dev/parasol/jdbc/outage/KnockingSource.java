package dev.parasol.jdbc.outage;

import dev.parasol.jdbc.fixture.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a server that may be away, and how often it was. */
final class KnockingSource extends PGSimpleDataSource {

    /** A connection was refused. */
    static final String REFUSED = "refused";

    private static final long serialVersionUID = 1;

    private final transient Progress progress;

    KnockingSource(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        try {
            return super.getConnection(user, password);
        } catch (SQLException refused) {
            progress.made(REFUSED);
            throw refused;
        }
    }
}

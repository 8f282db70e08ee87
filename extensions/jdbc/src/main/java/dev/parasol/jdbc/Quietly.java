package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes connections of which nothing more is wanted. */
final class Quietly {

    private static final Logger LOG = LoggerFactory.getLogger(Quietly.class);

    private Quietly() {}

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException broken) {
            LOG.debug("a connection did not close", broken);
        }
    }
}

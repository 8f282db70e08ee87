package dev.parasol.jdbc.nodes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Which nodes a store knows.
 *
 * @param place the JDBC URL
 */
record Members(String place) {

    /** Whether a node lives, or has a run in hand that nobody has taken over yet. */
    boolean isKnown(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(place);
        try (Connection connection = source.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT 1 FROM parasol_node WHERE node LIKE ? || '/%'")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

package dev.parasol.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads, on connections other than the one that writes. */
interface Reader extends AutoCloseable {

    /** What one read yields. Statements of one read see the database at different moments. */
    interface Read<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Reads.
     *
     * @throws dev.parasol.runtime.error.StoreException if the database cannot be read
     */
    <T> T read(Read<T> read);

    @Override
    void close();
}

package dev.parasol.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source whose connections break at a commit when they are told to. */
final class FlakySource implements DataSource {

    /** When a connection breaks. */
    enum Break {
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    private final DataSource sound;
    private final AtomicReference<Break> next = new AtomicReference<>();

    FlakySource(DataSource sound) {
        this.sound = sound;
    }

    /** The next commit breaks its connection. */
    void breakNext(Break when) {
        next.set(when);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = sound.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        commit(real);
                        return null;
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private void commit(Connection real) throws SQLException {
        Break when = next.getAndSet(null);
        if (when != Break.BEFORE_THE_COMMIT) {
            real.commit();
        }
        if (when != null) {
            real.close();
            throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("not asked for");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return sound.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        sound.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        sound.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return sound.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}

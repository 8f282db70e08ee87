package dev.parasol.release.tool;

import dev.parasol.jdbc.ActiveRuns;
import dev.parasol.runtime.error.StoreException;
import dev.parasol.runtime.instance.Status;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.SortedMap;

/**
 * A database that may hold instances. It is only read.
 *
 * @param url of SQLite or PostgreSQL
 * @param user blank if the URL says it or none is needed
 * @param password blank if the URL says it or none is needed
 */
public record Database(String url, String user, String password) {

    private static final String SQLITE = "jdbc:sqlite:";

    /** SQLite's flag for a file that is only read, and not created. */
    private static final String READ_ONLY = "1";

    private static final String PATIENCE_SECONDS = "20";

    /**
     * Several with one user.
     *
     * @param urls with blanks between them; none if blank
     */
    public static List<Database> all(String urls, String user, String password) {
        return Arrays.stream(urls.strip().split("\\s+(?=jdbc:)"))
                .filter(url -> !url.isBlank())
                .map(url -> new Database(url, user, password))
                .toList();
    }

    /**
     * Counts a version's instances in each status that is not final, and those that failed.
     *
     * @throws RefusedException if the database cannot be asked
     */
    SortedMap<Status, Long> active(String workflow, int version) {
        try (Connection connection = open()) {
            return ActiveRuns.count(connection, workflow, version);
        } catch (SQLException | StoreException e) {
            throw new RefusedException(
                    e,
                    said() + " cannot be asked whether anything is left on the version",
                    String.valueOf(e.getMessage()),
                    "nothing was retired; fix: give the URL of a database that this machine reaches, and its user");
        }
    }

    private Connection open() throws SQLException {
        Connection connection = driver().connect(url, properties());
        if (connection == null) {
            throw new SQLException("the driver does not take it");
        }
        return connection;
    }

    /** Not the driver manager's: that one knows drivers of the class loader that asked first only. */
    private Driver driver() throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, Database.class.getClassLoader())) {
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException(
                "there is no driver for it: jdbc:sqlite:FILE and jdbc:postgresql://HOST/DATABASE are understood");
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (url.startsWith(SQLITE)) {
            properties.setProperty("open_mode", READ_ONLY);
            return properties;
        }
        properties.setProperty("readOnly", "true");
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        if (!user.isBlank()) {
            properties.setProperty("user", user);
        }
        if (!password.isBlank()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** Without what comes after the question mark, where passwords can be. */
    String said() {
        return url.replaceFirst("\\?.*", "");
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return said();
    }
}

package dev.parasol.benchmarks.steps;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** As many connections to PostgreSQL for each system. */
public final class Pool {

    private static final int CONNECTIONS = 16;

    private Pool() {}

    /** Connections to a database. */
    public static HikariDataSource of(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}

package dev.parasol.benchmarks.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** As many connections as Parasol gets. */
final class Pool {

    private static final int CONNECTIONS = 16;

    private Pool() {}

    static HikariDataSource of(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }
}

/** Keeps instances in SQLite or PostgreSQL. */
module dev.parasol.jdbc {
    requires transitive dev.parasol.runtime;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.databind;

    exports dev.parasol.jdbc;
}

/** What a build does with releases of workflows. */
module dev.parasol.release.tool {
    requires transitive dev.parasol.release;
    requires static org.jspecify;
    requires dev.parasol.jdbc;

    uses java.sql.Driver;

    exports dev.parasol.release.tool;
}

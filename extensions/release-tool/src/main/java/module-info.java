/** What a build does with releases of workflows. */
module dev.parasol.release.tool {
    requires transitive dev.parasol.release;
    requires static org.jspecify;

    exports dev.parasol.release.tool;
}

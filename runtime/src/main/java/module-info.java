/** Executes workflow graphs, durably, inside the user's own process. */
module dev.parasol.runtime {
    requires transitive dev.parasol;
    requires static transitive org.jspecify;

    exports dev.parasol.runtime.definition;
    exports dev.parasol.runtime.dispatch;
    exports dev.parasol.runtime.error;
}

/** For tests of workflows: a clock that is set. */
module dev.parasol.testing {
    requires transitive dev.parasol.runtime;
    requires static transitive org.jspecify;

    exports dev.parasol.testing;
}

/** What was released of a workflow, and what differs. Pure; shared by the processor, the runtime and the build plugins. */
module dev.parasol.release {
    requires static org.jspecify;
    requires tools.jackson.core;

    exports dev.parasol.release;
    exports dev.parasol.release.json;
}

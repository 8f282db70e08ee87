/** Executes workflow graphs, durably, inside the user's own process. */
module dev.parasol.runtime {
    requires transitive dev.parasol;
    requires transitive dev.parasol.release;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports dev.parasol.runtime;
    exports dev.parasol.runtime.core;
    exports dev.parasol.runtime.definition;
    exports dev.parasol.runtime.dispatch;
    exports dev.parasol.runtime.error;
    exports dev.parasol.runtime.instance;
    exports dev.parasol.runtime.jackson;
    exports dev.parasol.runtime.memory;
    exports dev.parasol.runtime.spi;
    exports dev.parasol.runtime.telemetry;
    exports dev.parasol.runtime.version;

    uses dev.parasol.runtime.EngineFactory;

    provides dev.parasol.runtime.EngineFactory with
            dev.parasol.runtime.engine.LocalEngineFactory;
}

package dev.parasol.runtime.engine;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.definition.Definition;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.error.RoutingException;
import dev.parasol.runtime.error.UnknownVersionException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which version a new run gets: the one that the caller names, then the router's, then the one that operators have chosen,
 * then the one that is current in the code.
 */
record Resolution(OperatedVersions operated, WorkflowCode code, Optional<VersionRouter> router) {

    /**
     * The definition to start on.
     *
     * @throws UnknownVersionException if the caller or the router names one that does not exist
     * @throws RoutingException if the router fails
     */
    Definition resolve(String key, StartOptions options) {
        Dispatcher<?> dispatcher = code.dispatcher();
        if (options.version().isPresent()) {
            return dispatcher.definition(options.version().getAsInt());
        }
        OptionalInt routed = router.map(asked -> route(asked, options)).orElse(OptionalInt.empty());
        return routed.isPresent()
                ? routed(routed.getAsInt())
                : dispatcher.definition(operated.versionFor(code, key).orElse(dispatcher.currentVersion()));
    }

    private OptionalInt route(VersionRouter asked, StartOptions options) {
        try {
            return asked.versionFor(code.dispatcher().versions(), options);
        } catch (RuntimeException failed) {
            throw new RoutingException("the router of " + code.name() + " failed: " + failed, failed);
        }
    }

    private Definition routed(int version) {
        try {
            return code.dispatcher().definition(version);
        } catch (UnknownVersionException unknown) {
            throw new UnknownVersionException("the router answered " + version + ", but " + unknown.getMessage());
        }
    }
}

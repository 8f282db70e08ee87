package dev.parasol.runtime;

import dev.parasol.runtime.definition.VersionInfo;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Chooses the version of a new instance. An umbrella may extend this interface and give {@code versionFor} a body; a
 * router that needs injected services is given to the facade instead.
 *
 * <pre>{@code
 * OnboardingFacade.on(engine, (versions, options) ->
 *     "legacy-corp".equals(options.attributes().get("tenant")) ? OptionalInt.of(1) : OptionalInt.empty());
 * }</pre>
 *
 * <p>A version that the caller names goes before the router; the router goes before the current version.
 */
@FunctionalInterface
public interface VersionRouter {

    /**
     * The version that a new instance runs on, or nothing to leave it to the current one.
     *
     * @param versions what there is, by version
     * @param options what the instance is started with
     */
    OptionalInt versionFor(SortedMap<Integer, VersionInfo> versions, StartOptions options);
}

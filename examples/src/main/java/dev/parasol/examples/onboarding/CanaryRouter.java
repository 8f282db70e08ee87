package dev.parasol.examples.onboarding;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.definition.VersionInfo;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Tries version 3 on the tenants that a feature flag names. The check that the version exists is a safety net: once it
 * is removed, its tenants get the current one.
 *
 * @param flag says for a tenant whether it takes part, as a feature-flag library would
 */
public record CanaryRouter(Predicate<String> flag) implements VersionRouter {

    private static final int CANARY = 3;

    @Override
    public OptionalInt versionFor(SortedMap<Integer, VersionInfo> versions, StartOptions options) {
        String tenant = options.attributes().getOrDefault("tenant", "");
        return versions.containsKey(CANARY) && flag.test(tenant) ? OptionalInt.of(CANARY) : OptionalInt.empty();
    }
}

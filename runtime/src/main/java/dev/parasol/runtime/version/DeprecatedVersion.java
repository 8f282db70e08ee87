package dev.parasol.runtime.version;

import dev.parasol.runtime.definition.VersionInfo;
import dev.parasol.runtime.instance.Status;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A version that is meant to go.
 *
 * @param info what its annotation says
 * @param overdue whether the day after which it was to be removed has passed
 * @param active how many of its instances are in each status that is not final; without those that have none
 */
public record DeprecatedVersion(VersionInfo info, boolean overdue, SortedMap<Status, Amount> active) {

    /** A version and what it holds. */
    public DeprecatedVersion {
        active = Collections.unmodifiableSortedMap(new TreeMap<>(active));
    }
}

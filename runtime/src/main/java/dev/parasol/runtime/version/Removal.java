package dev.parasol.runtime.version;

import dev.parasol.runtime.instance.Status;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a version can be removed from the code.
 *
 * @param version the version
 * @param verdict whether it can
 * @param reasons what still needs it, each to be read by a person; none if the verdict is {@link Verdict#SAFE}
 * @param active how many of its instances are in each status that is not final; without those that have none
 * @param failed how many of its instances have failed, and could be retried
 */
public record Removal(
        int version, Verdict verdict, List<String> reasons, SortedMap<Status, Amount> active, Amount failed) {

    /** What is to be known before a version is removed. */
    public enum Verdict {
        /** Nothing needs it. */
        SAFE,
        /** Nothing needs it unless somebody retries an instance that has failed. */
        ONLY_RETRIES,
        /** New starts get it, or instances are under way on it. */
        NEEDED
    }

    /** A verdict. */
    public Removal {
        reasons = List.copyOf(reasons);
        active = Collections.unmodifiableSortedMap(new TreeMap<>(active));
    }

    @Override
    public String toString() {
        return "version " + version + ": " + verdict
                + (reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")");
    }
}

package dev.parasol.runtime.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what code a run lacks, which mostly is none. */
final class Lacking {

    private final List<String> nodes = new ArrayList<>(0);
    private final List<String> names = new ArrayList<>(0);

    void add(String node, List<String> missing) {
        if (!missing.isEmpty()) {
            nodes.add(node);
            names.addAll(missing);
        }
    }

    Stall stall() {
        return nodes.isEmpty() ? Stall.NONE : new Stall(Set.copyOf(nodes), List.copyOf(new LinkedHashSet<>(names)));
    }
}

package dev.parasol.runtime.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** A node and all that any of its outcomes may lead to. */
record Descendants(Set<Integer> nodes) {

    static Descendants of(Plan plan, int node) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(Set.of(node));
        for (Integer next = open.poll(); next != null; next = open.poll()) {
            if (seen.add(next)) {
                for (int edge : plan.outgoing(next)) {
                    if (plan.target(edge) >= 0) {
                        open.add(plan.target(edge));
                    }
                }
            }
        }
        return new Descendants(seen);
    }

    /** All nodes that may lead to a node. */
    static Set<Integer> before(Plan plan, int node) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(Set.of(node));
        for (Integer next = open.poll(); next != null; next = open.poll()) {
            for (int edge : plan.incoming(next)) {
                if (seen.add(plan.source(edge))) {
                    open.add(plan.source(edge));
                }
            }
        }
        return seen;
    }

    boolean contain(int node) {
        return nodes.contains(node);
    }
}

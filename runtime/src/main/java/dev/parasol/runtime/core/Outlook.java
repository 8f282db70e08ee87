package dev.parasol.runtime.core;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is still to run of a graph, for an instance that comes to it from another one.
 *
 * @param arrivals the nodes where it rests in this graph, and where it rested in the other one
 * @param delayed the nodes that follow once a delay is over
 * @param open all of these, and all that comes after one of them
 */
record Outlook(Plan plan, Map<Integer, Integer> arrivals, Set<Integer> delayed, Set<Integer> open) {

    static Outlook of(Plan plan, Standstill rest, Map<String, String> moves) {
        Map<Integer, Integer> arrivals = new LinkedHashMap<>();
        rest.nodes().forEach(node -> arrivals.put(target(plan, rest, moves, node), node));
        Set<Integer> delayed = new HashSet<>();
        rest.delays().stream()
                .map(rest.plan()::target)
                .filter(node -> node >= 0)
                .forEach(node -> delayed.add(target(plan, rest, moves, node)));
        Set<Integer> open = new HashSet<>();
        for (Collection<Integer> begun : List.of(arrivals.keySet(), delayed)) {
            begun.forEach(node -> open.addAll(Descendants.of(plan, node).nodes()));
        }
        return new Outlook(plan, arrivals, delayed, open);
    }

    private static int target(Plan plan, Standstill rest, Map<String, String> moves, int node) {
        String name = rest.plan().name(node);
        return plan.index(moves.getOrDefault(name, name));
    }

    /** Whether a node is still to run, rests or may yet be skipped. */
    boolean isOpen(int node) {
        return open.contains(node);
    }

    /** A node that is still to end and that another one comes after. */
    Optional<Integer> before(int node) {
        return Stream.concat(arrivals.keySet().stream(), delayed.stream())
                .filter(begun -> begun != node && Descendants.of(plan, begun).contain(node))
                .findFirst();
    }
}

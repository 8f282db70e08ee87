package dev.parasol.runtime.dispatch;

import dev.parasol.runtime.definition.ParameterSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How instances are moved from one version to another, as the processor compiled it. A table; it decides nothing. Nodes go
 * by the binary names of their classes; one that is neither moved nor stays is moved to the node of the same name, if the
 * other version has one.
 */
public final class Migration {

    /** The beginning of a migration. */
    public record From(int version) {

        /** The migration to another version. */
        public Migration to(int to) {
            return new Migration(version, to, Map.of(), Set.of(), List.of());
        }
    }

    /**
     * An outcome that a moved instance has although the version it comes from did not record it.
     *
     * @param node the node of the version moved to that counts as ended with it
     * @param outcome the outcome's record
     * @param parameters where each parameter comes from, in their order: the input, and nodes of the version moved from
     * @param converter makes it
     */
    public record Supply<T>(String node, Class<T> outcome, List<ParameterSource> parameters, Converter<T> converter) {

        public Supply {
            parameters = List.copyOf(parameters);
        }
    }

    private final int from;
    private final int to;
    private final Map<String, String> moves;
    private final Set<String> staying;
    private final List<Supply<?>> supplies;

    private Migration(int from, int to, Map<String, String> moves, Set<String> staying, List<Supply<?>> supplies) {
        this.from = from;
        this.to = to;
        this.moves = Collections.unmodifiableMap(moves);
        this.staying = Collections.unmodifiableSet(staying);
        this.supplies = Collections.unmodifiableList(supplies);
    }

    /** Begins a migration from a version. */
    public static From from(int version) {
        return new From(version);
    }

    /** This migration, which moves an instance that rests at a node to another node. */
    public Migration move(String node, String target) {
        Map<String, String> more = new LinkedHashMap<>(moves);
        more.put(node, target);
        return new Migration(from, to, more, staying, supplies);
    }

    /** This migration, which leaves an instance alone that rests at a node. */
    public Migration stay(String node) {
        Set<String> more = new LinkedHashSet<>(staying);
        more.add(node);
        return new Migration(from, to, moves, more, supplies);
    }

    /** This migration, which makes an outcome of a node that a moved instance has not run. */
    public <T> Migration supply(
            String node, Class<T> outcome, List<ParameterSource> parameters, Converter<T> converter) {
        List<Supply<?>> more = new ArrayList<>(supplies);
        more.add(new Supply<>(node, outcome, parameters, converter));
        return new Migration(from, to, moves, staying, more);
    }

    /** The version that instances come from. */
    public int from() {
        return from;
    }

    /** The version that instances are moved to. */
    public int to() {
        return to;
    }

    /** The node that each moved node leads to. */
    public Map<String, String> moves() {
        return moves;
    }

    /** The nodes where an instance is left alone. */
    public Set<String> staying() {
        return staying;
    }

    /** The outcomes that are made. */
    public List<Supply<?>> supplies() {
        return supplies;
    }

    @Override
    public String toString() {
        return "migration from version " + from + " to " + to;
    }
}

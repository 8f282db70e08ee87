package dev.parasol.processor.rule;

import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.VersionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How messages say lists and paths. Lists are capped at ten. */
final class Wording {

    private static final int MOST = 10;

    private Wording() {}

    /** {@code A, B or C}. */
    static String or(List<String> names) {
        return list(names, " or ");
    }

    /** {@code A, B and C}. */
    static String and(List<String> names) {
        return list(names, " and ");
    }

    private static String list(List<String> names, String last) {
        List<String> said = capped(names);
        String end = said.get(said.size() - 1);
        return said.size() == 1 ? end : String.join(", ", said.subList(0, said.size() - 1)) + last + end;
    }

    private static List<String> capped(List<String> names) {
        if (names.size() <= MOST) {
            return names;
        }
        return Stream.concat(names.stream().limit(MOST), Stream.of(names.size() - MOST + " more"))
                .toList();
    }

    /** {@code v2}, or {@code CreateUser} for a plain workflow, which has no version to name. */
    static String inShort(VersionModel version) {
        return version.plain() ? version.workflow().display() : "v" + version.key();
    }

    /** {@code Validate (Valid) -> Create (Created) -> Greet}; of a long path the middle is left out. */
    static String path(List<NodeOutcome> path, NodeModel end) {
        List<String> stations =
                new ArrayList<>(path.stream().map(Wording::station).toList());
        stations.add(end.type().display());
        int left = stations.size() - MOST;
        if (left > 0) {
            stations.subList(MOST / 2, MOST / 2 + left).clear();
            stations.add(MOST / 2, "(" + left + " more)");
        }
        return String.join(" -> ", stations);
    }

    /** {@code Validate ends in Valid}. */
    static String endsIn(NodeOutcome end) {
        return end.node().type().display() + " ends in " + end.nameAtNode();
    }

    /** {@code Validate (Valid)}. */
    static String station(NodeOutcome end) {
        return end.node().type().display() + " (" + end.nameAtNode() + ")";
    }

    /** What these types are called in messages. */
    static List<String> displays(List<TypeName> types) {
        return types.stream().map(TypeName::display).toList();
    }
}

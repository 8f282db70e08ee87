package dev.parasol.processor.rule;

import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A step or await and where it is used.
 *
 * @param node the step or await
 * @param uses the graphs of this compilation that name it, in the order of the workflows and their versions
 * @param user where to point when the node itself has no position: the first umbrella that uses it
 */
public record NodeUse(NodeModel node, List<VersionGraph> uses, Optional<Origin> user) {

    private static final int NAMED_USERS = 3;

    public NodeUse {
        uses = List.copyOf(uses);
    }

    /** Where to point for a place inside the node. */
    public Origin pointAt(Origin place) {
        return place.hasPosition() ? place : user.orElse(place);
    }

    /** The node's name as messages say it. */
    public String name() {
        return node.type().display();
    }

    /**
     * The first line of a message: {@code CreateUser v1, CreateUser v2: CreateRecord has no execute method}. Starts with
     * what is wrong where no version uses the node.
     *
     * @param wrong what is wrong, beginning with the node's name
     */
    public String headline(String wrong) {
        return uses.isEmpty() ? wrong : users() + ": " + wrong;
    }

    private String users() {
        List<String> names =
                uses.stream().map(use -> use.version().name()).distinct().toList();
        String first = String.join(", ", names.subList(0, Math.min(NAMED_USERS, names.size())));
        return names.size() <= NAMED_USERS ? first : first + " and " + (names.size() - NAMED_USERS) + " more";
    }
}

package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A transition in the making. The places of a version's second one are {@code transition 2}, {@code transition 2 on},
 * {@code transition 2 on[0]}, {@code transition 2 to[0]}, {@code transition 2 from} and {@code transition 2 after}.
 */
public final class TransitionBuilder {

    private final List<String> on;
    private List<String> to = List.of();
    private Optional<String> from = Optional.empty();
    private Optional<String> after = Optional.empty();

    TransitionBuilder(List<String> on) {
        this.on = on;
    }

    public TransitionBuilder to(String... targets) {
        to = List.of(targets);
        return this;
    }

    public TransitionBuilder from(String node) {
        from = Optional.of(node);
        return this;
    }

    public TransitionBuilder after(String duration) {
        after = Optional.of(duration);
        return this;
    }

    /** What the transition names. */
    List<String> names() {
        return java.util.stream.Stream.of(on, to, from.stream().toList())
                .flatMap(List::stream)
                .toList();
    }

    List<String> on() {
        return on;
    }

    /** The transition in its place, from 1. */
    TransitionModel build(int number) {
        String place = "transition " + number;
        return new TransitionModel(
                refs(on, place + " on"),
                NamedPlace.at(on.isEmpty() ? place : place + " on"),
                refs(to, place + " to"),
                NamedPlace.at(to.isEmpty() ? place : place + " to"),
                from.map(node -> Models.ref(node, place + " from")),
                after.map(text -> Models.written(text, place + " after")),
                NamedPlace.at(place));
    }

    private static List<TypeRef> refs(List<String> types, String place) {
        return IntStream.range(0, types.size())
                .mapToObj(index -> Models.ref(types.get(index), place + "[" + index + "]"))
                .toList();
    }
}

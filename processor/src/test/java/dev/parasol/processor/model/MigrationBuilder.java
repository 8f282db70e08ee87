package dev.parasol.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A migration in the making. Its places are {@code @Migration}, {@code from}, {@code to}, {@code staying[0]}, {@code
 * converter}, and of each move {@code nodes[0]}, {@code nodes[0] from} and {@code nodes[0] to}.
 */
public final class MigrationBuilder {

    private final Optional<Integer> from;
    private final Optional<Integer> to;
    private final List<MigrationModel.Move> moves = new ArrayList<>();
    private final List<TypeRef> staying = new ArrayList<>();
    private final List<ConverterModel.Method> methods = new ArrayList<>();
    private Optional<String> converter = Optional.empty();
    private boolean accessible = true;

    MigrationBuilder(Optional<Integer> from, Optional<Integer> to) {
        this.from = from;
        this.to = to;
    }

    public MigrationBuilder move(String node, String target) {
        return move(Optional.of(node), Optional.of(target));
    }

    /** A move that leaves one of its members out. */
    public MigrationBuilder move(Optional<String> node, Optional<String> target) {
        String place = "nodes[" + moves.size() + "]";
        moves.add(new MigrationModel.Move(
                node.map(name -> Models.ref(name, place + " from")),
                target.map(name -> Models.ref(name, place + " to")),
                NamedPlace.at(place)));
        return this;
    }

    public MigrationBuilder stays(String... nodes) {
        Stream.of(nodes).forEach(node -> staying.add(Models.ref(node, "staying[" + staying.size() + "]")));
        return this;
    }

    /** A converter with these methods. */
    public MigrationBuilder converter(String name, ConverterModel.Method... of) {
        converter = Optional.of(name);
        methods.addAll(List.of(of));
        return this;
    }

    /** The umbrella's package cannot name the converter. */
    public MigrationBuilder converterIsOutOfReach() {
        accessible = false;
        return this;
    }

    public MigrationModel build() {
        return new MigrationModel(
                from.map(key -> new Written<>(key, NamedPlace.at("from"))),
                to.map(key -> new Written<>(key, NamedPlace.at("to"))),
                moves,
                staying,
                converter.map(name -> new ConverterModel(Models.ref(name, "converter"), accessible, methods)),
                NamedPlace.at("@Migration"));
    }
}

package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An await in the making. Its places are {@code <await>}, {@code <await> @Await} and {@code <await> timeout}. */
public final class AwaitBuilder {

    private final String name;
    private TypeShape shape = new TypeShape(TypeShape.Kind.INTERFACE, true, true, false, true, true, false);
    private List<OutcomeModel> outcomes = List.of();
    private Optional<Written<String>> timeout = Optional.empty();
    private List<TypeName> intruders = List.of();

    AwaitBuilder(String name) {
        this.name = name;
    }

    /** Nested records that are events. */
    public AwaitBuilder ends(String... simpleNames) {
        return endsIn(Stream.of(simpleNames)
                .map(simple -> Models.outcome(name + "." + simple, name))
                .toArray(OutcomeModel[]::new));
    }

    /** What it ends in, sorted as the reader would. */
    public AwaitBuilder endsIn(OutcomeModel... of) {
        outcomes = Stream.of(of)
                .sorted((one, other) -> one.type().compareTo(other.type()))
                .toList();
        return this;
    }

    /** Marks the nested record with {@code @OnTimeout}. */
    public AwaitBuilder onTimeout(String simpleName) {
        TypeName marked = Models.type(name + "." + simpleName);
        outcomes = outcomes.stream()
                .map(outcome -> outcome.type().equals(marked)
                        ? new OutcomeModel(outcome.payload(), true, outcome.components(), outcome.nextInput())
                        : outcome)
                .toList();
        return this;
    }

    public AwaitBuilder timeout(String text) {
        timeout = Optional.of(Models.written(text, name + " timeout"));
        return this;
    }

    public AwaitBuilder shape(TypeShape of) {
        shape = of;
        return this;
    }

    public AwaitBuilder intruders(String... names) {
        intruders = Stream.of(names).map(Models::type).toList();
        return this;
    }

    public AwaitModel build() {
        return new AwaitModel(
                Models.type(name),
                shape,
                NamedPlace.at(name),
                NamedPlace.at(name + " @Await"),
                outcomes,
                timeout,
                intruders);
    }
}

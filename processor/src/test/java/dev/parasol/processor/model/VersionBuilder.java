package dev.parasol.processor.model;

import dev.parasol.processor.graph.VersionGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A version in the making. Its places are {@code V2}, {@code V2 @WorkflowVersion}, {@code V2 start}, {@code V2 basedOn} and
 * {@code V2 without[0]}.
 */
public final class VersionBuilder {

    private final String workflow;
    private final int key;
    private final boolean plain;
    private final List<NodeModel> nodes = new ArrayList<>();
    private final List<TransitionBuilder> transitions = new ArrayList<>();
    private Optional<String> start = Optional.empty();
    private Optional<String> basedOn = Optional.empty();
    private final List<String> without = new ArrayList<>();
    private Optional<String> label = Optional.empty();
    private Optional<String> deprecatedSince = Optional.empty();
    private Optional<String> removeAfter = Optional.empty();
    private InputModel input = new InputModel(Models.payload("NoInput"), false);

    VersionBuilder(String workflow, int key, boolean plain) {
        this.workflow = workflow;
        this.key = key;
        this.plain = plain;
    }

    /** Input of that record. */
    public VersionBuilder input(String record) {
        return input(Models.payload(record));
    }

    public VersionBuilder input(PayloadModel payload) {
        input = new InputModel(payload, true);
        return this;
    }

    /** Makes the step known, as source would; it is mentioned only where the graph names it. */
    public VersionBuilder with(StepBuilder... steps) {
        Stream.of(steps).map(StepBuilder::build).forEach(nodes::add);
        return this;
    }

    /** Makes the await known. */
    public VersionBuilder with(AwaitBuilder... awaits) {
        Stream.of(awaits).map(AwaitBuilder::build).forEach(nodes::add);
        return this;
    }

    public VersionBuilder label(String text) {
        label = Optional.of(text);
        return this;
    }

    public VersionBuilder deprecatedSince(String date) {
        deprecatedSince = Optional.of(date);
        return this;
    }

    public VersionBuilder removeAfter(String date) {
        removeAfter = Optional.of(date);
        return this;
    }

    public VersionBuilder start(String node) {
        start = Optional.of(node);
        return this;
    }

    /** It says only what it changes of that version. */
    public VersionBuilder basedOn(String version) {
        basedOn = Optional.of(version);
        return this;
    }

    public VersionBuilder without(String... types) {
        without.addAll(List.of(types));
        return this;
    }

    public VersionBuilder transitions(TransitionBuilder... of) {
        transitions.addAll(List.of(of));
        return this;
    }

    public VersionGraph graph() {
        return VersionGraph.of(build());
    }

    /** The whole graph of what it changes. */
    public VersionGraph graph(VersionBuilder base) {
        return VersionGraph.of(build(), base.graph());
    }

    public VersionModel build() {
        String type = plain ? workflow : workflow + ".V" + key;
        return new VersionModel(
                Models.type(workflow),
                key,
                plain,
                Models.type(type),
                plain ? Optional.empty() : Optional.of(header()),
                NamedPlace.at(plain ? workflow : "V" + key),
                annotation(),
                input,
                start.map(node -> Models.ref(node, "V" + key + " start")),
                IntStream.range(0, transitions.size())
                        .mapToObj(index -> transitions.get(index).build(index + 1))
                        .toList(),
                IntStream.range(0, without.size()).mapToObj(this::omission).toList(),
                mentioned());
    }

    private VersionModel.Omission omission(int index) {
        TypeRef reference = Models.ref(without.get(index), "V" + key + " without[" + index + "]");
        return new VersionModel.Omission(reference, records(reference.type()));
    }

    private NamedPlace annotation() {
        return NamedPlace.at(plain ? workflow + " @Workflow" : "V" + key + " @WorkflowVersion");
    }

    private VersionHeader header() {
        Written<Integer> value = new Written<>(key, NamedPlace.at("V" + key + " value"));
        return new VersionHeader(
                value,
                written("label", label),
                Optional.empty(),
                written("deprecatedSince", deprecatedSince),
                written("removeAfter", removeAfter),
                basedOn.map(version -> Models.ref(version, "V" + key + " basedOn")),
                annotation());
    }

    private Optional<Written<String>> written(String member, Optional<String> value) {
        return value.map(text -> Models.written(text, "V" + key + " " + member));
    }

    private Map<TypeName, Mention> mentioned() {
        Map<TypeName, Mention> found = new LinkedHashMap<>();
        start.ifPresent(node -> mention(node, found));
        for (TransitionBuilder transition : transitions) {
            transition.names().forEach(name -> mention(name, found));
            transition
                    .on()
                    .forEach(name -> around(name).stream()
                            .filter(type -> node(type).isPresent())
                            .forEach(type -> mention(type.display(), found)));
        }
        return found;
    }

    private void mention(String name, Map<TypeName, Mention> found) {
        TypeName type = Models.type(name);
        TypeShape shape = node(type).map(NodeModel::shape).orElse(TypeShape.of(TypeShape.Kind.CLASS));
        found.put(type, new Mention(type, shape, node(type), records(type), around(name)));
    }

    private Optional<NodeModel> node(TypeName type) {
        return nodes.stream().filter(node -> node.type().equals(type)).findFirst();
    }

    private List<TypeName> records(TypeName type) {
        List<TypeName> payloads = Stream.concat(
                        nodes.stream().flatMap(node -> node.outcomes().stream()).map(OutcomeModel::payload),
                        Stream.of(input.payload()))
                .filter(payload -> payload.isA(type.qualified()))
                .flatMap(payload -> payload.records().stream())
                .distinct()
                .sorted()
                .toList();
        boolean isObject = type.packageName().equals("java.lang");
        return isObject ? List.of() : payloads;
    }

    private static List<TypeName> around(String name) {
        TypeName type = Models.type(name);
        List<String> names = type.simpleNames();
        return Stream.iterate(names.size() - 1, size -> size > 0, size -> size - 1)
                .map(size -> new TypeName(type.packageName(), names.subList(0, size)))
                .toList();
    }
}

package dev.parasol.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A workflow in the making. Its places are {@code <workflow>}, {@code <workflow> @Workflow}, {@code <workflow> current},
 * {@code <workflow> versions}, {@code <workflow> versions[0]} and {@code <workflow> @Unique}.
 */
public final class WorkflowBuilder {

    private final String name;
    private final List<VersionModel> versions = new ArrayList<>();
    private final List<VersionModel> bases = new ArrayList<>();
    private final List<ListedVersion> nested = new ArrayList<>();
    private final List<MemberModel> members = new ArrayList<>();
    private final List<MigrationModel> migrations = new ArrayList<>();
    private final List<TypeName> taken = new ArrayList<>();
    private TypeShape shape = TypeShape.of(TypeShape.Kind.INTERFACE);
    private InputModel input = new InputModel(Models.payload("NoInput"), false);
    private Optional<UniqueModel> unique;
    private Optional<List<ListedVersion>> listed = Optional.empty();
    private OptionalInt current = OptionalInt.empty();
    private Optional<Origin> versionAnnotation = Optional.empty();
    private Optional<Origin> own = Optional.empty();
    private final List<AwaitModel> awaits = new ArrayList<>();
    private String scope = "WORKFLOW";
    private boolean router;

    WorkflowBuilder(String name) {
        this.name = name;
        unique = Optional.of(uniqueKey("id"));
    }

    /** Lists these versions. */
    public WorkflowBuilder versions(VersionModel... of) {
        versions.addAll(List.of(of));
        return this;
    }

    /** These are not listed, and some that are listed are based on them. */
    public WorkflowBuilder bases(VersionModel... of) {
        bases.addAll(List.of(of));
        return this;
    }

    /** Lists these instead of what the versions that could be read look like. */
    public WorkflowBuilder listed(ListedVersion... of) {
        listed = Optional.of(List.of(of));
        return this;
    }

    public WorkflowBuilder nested(ListedVersion... of) {
        nested.addAll(List.of(of));
        return this;
    }

    public WorkflowBuilder current(int key) {
        current = OptionalInt.of(key);
        return this;
    }

    public WorkflowBuilder input(PayloadModel payload) {
        input = new InputModel(payload, true);
        return this;
    }

    public WorkflowBuilder shape(TypeShape of) {
        shape = of;
        return this;
    }

    public WorkflowBuilder unique(String key) {
        unique = Optional.of(uniqueKey(key));
        return this;
    }

    /** The scope of its key. */
    public WorkflowBuilder scope(String constant) {
        scope = constant;
        return unique(unique.orElseThrow().key().value());
    }

    /** The awaits that any listed version mentions. */
    public WorkflowBuilder awaits(AwaitBuilder... of) {
        Stream.of(of).map(AwaitBuilder::build).forEach(awaits::add);
        return this;
    }

    /** It extends {@code VersionRouter}. */
    public WorkflowBuilder routes() {
        router = true;
        return this;
    }

    public WorkflowBuilder withoutUnique() {
        unique = Optional.empty();
        return this;
    }

    /** The same type carries {@code @WorkflowVersion}. */
    public WorkflowBuilder isAlsoVersion() {
        versionAnnotation = Optional.of(place("@WorkflowVersion"));
        return this;
    }

    /** It has {@code start} or {@code transitions} of its own. */
    public WorkflowBuilder withOwnGraph() {
        own = Optional.of(place("start"));
        return this;
    }

    public WorkflowBuilder members(MemberModel... of) {
        members.addAll(List.of(of));
        return this;
    }

    public WorkflowBuilder taken(String... names) {
        Stream.of(names).map(Models::type).forEach(taken::add);
        return this;
    }

    public WorkflowBuilder migrations(MigrationBuilder... of) {
        Stream.of(of).map(MigrationBuilder::build).forEach(migrations::add);
        return this;
    }

    public WorkflowModel build() {
        List<ListedVersion> list = listed.orElseGet(this::listOfVersions);
        return new WorkflowModel(
                Models.type(name),
                shape,
                NamedPlace.at(name),
                place("@Workflow"),
                versionAnnotation,
                input,
                unique,
                List.copyOf(migrations),
                current.stream()
                        .mapToObj(key -> new Written<>(key, place("current")))
                        .findFirst(),
                list,
                list.isEmpty() ? Optional.empty() : Optional.of(place("versions")),
                List.copyOf(versions),
                List.copyOf(bases),
                List.copyOf(awaits),
                own,
                List.copyOf(nested),
                List.of(),
                List.of(),
                "STOP",
                "RESOLVE",
                router,
                List.copyOf(members),
                List.of(),
                List.copyOf(taken),
                list.stream().anyMatch(ListedVersion::missing));
    }

    private List<ListedVersion> listOfVersions() {
        return IntStream.range(0, versions.size())
                .filter(index -> !versions.get(index).plain())
                .mapToObj(index -> listed(versions.get(index), index))
                .toList();
    }

    private ListedVersion listed(VersionModel version, int index) {
        return new ListedVersion(
                new TypeRef(version.type(), place("versions[" + index + "]")),
                false,
                Optional.of(TypeShape.of(TypeShape.Kind.CLASS)),
                version.header(),
                Optional.empty(),
                List.of(Models.type(name)));
    }

    private UniqueModel uniqueKey(String key) {
        return new UniqueModel(Models.written(key, name + " @Unique key"), scope, place("@Unique"));
    }

    private NamedPlace place(String of) {
        return NamedPlace.at(name + " " + of);
    }
}

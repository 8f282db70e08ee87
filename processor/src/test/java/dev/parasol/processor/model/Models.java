package dev.parasol.processor.model;

import dev.parasol.release.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds models as a user would write the program.
 *
 * <p>Types are written as messages say them ({@code ValidateInput.Valid}) and are in {@code com.acme}, those of Parasol in
 * {@code dev.parasol}, {@code Object}, {@code Record} and {@code String} in {@code java.lang}. Parameters are written as
 * in source: {@code Optional<ValidateInput.Valid> valid}. Every place in the source is a {@link NamedPlace}.
 */
public final class Models {

    private static final Set<String> PARASOL =
            Set.of("End", "ContinueAsNew", "StepFailed", "StepContext", "NoInput", "NextInput");
    private static final Set<String> JAVA = Set.of("Object", "Record", "String");

    private Models() {}

    /** The type of that name. */
    public static TypeName type(String display) {
        return TypeName.of(packageOf(display), display.split("\\."));
    }

    private static String packageOf(String display) {
        if (PARASOL.contains(display)) {
            return "dev.parasol";
        }
        return JAVA.contains(display) ? "java.lang" : "com.acme";
    }

    /** A step that takes nothing; see {@link StepBuilder} for what can be said. */
    public static StepBuilder step(String name) {
        return new StepBuilder(name);
    }

    /** An await without a timeout. */
    public static AwaitBuilder await(String name) {
        return new AwaitBuilder(name);
    }

    /** A transition on these outcomes. */
    public static TransitionBuilder on(String... outcomes) {
        return new TransitionBuilder(List.of(outcomes));
    }

    /** A version {@code V<key>} of an umbrella, without input, start and transitions. */
    public static VersionBuilder version(String workflow, int key) {
        return new VersionBuilder(workflow, key, false);
    }

    /** A plain workflow's graph. */
    public static VersionBuilder plain(String workflow) {
        return new VersionBuilder(workflow, 1, true);
    }

    /** A public umbrella or plain workflow with {@code @Unique(key = "id")} and nothing listed. */
    public static WorkflowBuilder workflow(String name) {
        return new WorkflowBuilder(name);
    }

    /** A migration that moves what it can to the same node, and says nothing else. */
    public static MigrationBuilder migration(int from, int to) {
        return new MigrationBuilder(Optional.of(from), Optional.of(to));
    }

    /** A migration that leaves a key out. */
    public static MigrationBuilder migration(Optional<Integer> from, Optional<Integer> to) {
        return new MigrationBuilder(from, to);
    }

    /** A static method of a converter; its place is its name, and {@code <name> parameter <parameter>}. */
    public static ConverterModel.Method supplies(String name, String record, String... takes) {
        return supplies(name, new ReturnModel(record, false, List.of(outcome(record)), Optional.empty()), takes);
    }

    /** The same with whatever it returns. */
    public static ConverterModel.Method supplies(String name, ReturnModel returns, String... takes) {
        List<ParameterModel> parameters =
                Stream.of(takes).map(text -> parameter(text, name)).toList();
        String signature = name + "("
                + String.join(
                        ", ", parameters.stream().map(ParameterModel::display).toList()) + ")";
        MethodModel method = new MethodModel(
                name, parameters, returns, true, true, Optional.empty(), signature, NamedPlace.at(name));
        return new ConverterModel.Method(method, false, false, true);
    }

    /** A record that can be stored and is also of the given types. */
    public static PayloadModel payload(String record, String... alsoIs) {
        List<String> supertypes = Stream.concat(Stream.of(record, "Record", "Object"), Stream.of(alsoIs))
                .map(Models::qualified)
                .toList();
        TypeShape shape = TypeShape.of(TypeShape.Kind.RECORD);
        return new PayloadModel(
                type(record), shape, NamedPlace.at(record), supertypes, List.of(type(record)), List.of());
    }

    /** A record with these components, as source writes them: {@code int age}. Places are {@code NewUser.age}. */
    public static PayloadModel payloadOf(String record, String... components) {
        PayloadModel plain = payload(record);
        List<Shape.Component> shapes = Stream.of(components)
                .map(component -> component.split(" "))
                .map(words -> new Shape.Component(words[1], words[0], false))
                .toList();
        Map<String, Origin> places = shapes.stream()
                .collect(Collectors.toMap(
                        Shape.Component::name, component -> NamedPlace.at(record + "." + component.name())));
        Shape shape = new Shape.OfRecord(plain.type().binary(), shapes);
        return new PayloadModel(
                plain.type(),
                plain.shape(),
                plain.origin(),
                plain.supertypes(),
                plain.records(),
                List.of(),
                List.of(new StoredType(shape, plain.origin(), places)));
    }

    /** A sealed interface of these records. */
    public static PayloadModel sealedPayload(String sealed, String... records) {
        TypeShape shape = new TypeShape(TypeShape.Kind.INTERFACE, true, true, false, true, true, false);
        List<TypeName> leaves = Stream.of(records).map(Models::type).toList();
        return new PayloadModel(
                type(sealed),
                shape,
                NamedPlace.at(sealed),
                List.of(qualified(sealed), "java.lang.Object"),
                leaves,
                List.of());
    }

    /** A record as an outcome. */
    public static OutcomeModel outcome(String record, String... alsoIs) {
        return new OutcomeModel(payload(record, alsoIs), false, 0, Optional.empty());
    }

    /** A reference to a type. */
    public static TypeRef ref(String type, String place) {
        return new TypeRef(type(type), NamedPlace.at(place));
    }

    /** A parameter as source writes it, of the method at that place. */
    public static ParameterModel parameter(String text, String place) {
        String written = text.split(" ")[0];
        boolean optional = written.startsWith("Optional<");
        String type = optional ? written.substring("Optional<".length(), written.length() - 1) : written;
        String name = text.contains(" ") ? text.split(" ")[1] : nameFor(type);
        return new ParameterModel(
                name,
                qualified(type),
                type,
                qualified(type),
                Optional.of(type(type)),
                optional,
                !optional && type.equals("StepContext"),
                NamedPlace.at(place + " parameter " + name));
    }

    private static String nameFor(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }

    static String qualified(String display) {
        return type(display).qualified();
    }

    static Written<String> written(String value, String place) {
        return new Written<>(value, NamedPlace.at(place));
    }
}

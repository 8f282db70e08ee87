package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.INSTANCE_QUERY;
import static dev.parasol.processor.generate.RuntimeTypes.NO_INPUT;
import static dev.parasol.processor.generate.RuntimeTypes.START_OPTIONS;
import static dev.parasol.processor.generate.RuntimeTypes.VERSIONS;
import static dev.parasol.processor.generate.RuntimeTypes.WORKFLOW_INSTANCE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The methods of a facade that do something, in the order in which they are read. */
final class FacadeCalls {

    /** What they are called, and how a facade is made. */
    static final Set<String> NAMES =
            Set.of("on", "start", "resume", "get", "await", "list", "cancel", "retry", "rerun", "versions");

    private static final TypeName INSTANCES = ParameterizedTypeName.get(ClassName.get(List.class), WORKFLOW_INSTANCE);

    private final Umbrella umbrella;

    /** One for each way to say which instance is meant. */
    private final List<InstanceCalls> instances;

    FacadeCalls(Umbrella umbrella) {
        this.umbrella = umbrella;
        InstanceCalls byKey = new InstanceCalls(umbrella, false);
        InstanceCalls byVersion = new InstanceCalls(umbrella, true);
        instances = switch (umbrella.scope()) {
            case "NONE" -> List.of();
            case "VERSION" -> List.of(byKey, byVersion);
            default -> List.of(byKey);
        };
    }

    Stream<MethodSpec> methods() {
        return Stream.of(
                        Stream.of(start(), startWithOptions()),
                        instances.stream().flatMap(InstanceCalls::resumes),
                        each(InstanceCalls::get),
                        each(InstanceCalls::await),
                        Stream.of(list(), listMatching()),
                        each(InstanceCalls::cancel),
                        each(InstanceCalls::retry),
                        each(InstanceCalls::rerun),
                        Stream.of(versions()))
                .flatMap(Function.identity());
    }

    private Stream<MethodSpec> each(Function<InstanceCalls, MethodSpec> method) {
        return instances.stream().map(method);
    }

    private MethodSpec start() {
        String arguments = umbrella.hasInput() ? "key, input" : "key";
        return starting("Starts an instance.")
                .returns(WORKFLOW_INSTANCE, "the instance as it is then")
                .with(umbrella.body("return start($L, $T.none())", arguments, START_OPTIONS));
    }

    private MethodSpec startWithOptions() {
        CodeBlock input = umbrella.hasInput() ? CodeBlock.of("input") : CodeBlock.of("new $T()", NO_INPUT);
        return starting("Starts an instance with options.")
                .takes(START_OPTIONS, "options", "the version, attributes, a delay and more")
                .returns(WORKFLOW_INSTANCE, "the instance as it is then")
                .with(umbrella.body("return client.start(key, $L, options)", input));
    }

    private DocumentedMethod starting(String summary) {
        DocumentedMethod start =
                DocumentedMethod.of("start", summary).takes(InstanceCalls.STRING, "key", umbrella.key());
        return umbrella.hasInput() ? start.takes(umbrella.input(), "input", "what it is started with") : start;
    }

    private MethodSpec list() {
        return DocumentedMethod.of("list", "All instances of the workflow.")
                .returns(INSTANCES, "the instances, latest first")
                .with(umbrella.body("return list($T.all())", INSTANCE_QUERY));
    }

    private MethodSpec versions() {
        return DocumentedMethod.of("versions", "The versions of the workflow, to be operated while it runs.")
                .returns(VERSIONS, "which one new starts get, and which are still needed")
                .with(umbrella.body("return client.versions()"));
    }

    private MethodSpec listMatching() {
        return DocumentedMethod.of("list", "The instances of the workflow that match a query.")
                .takes(INSTANCE_QUERY, "query", "which instances")
                .returns(INSTANCES, "the instances, latest first")
                .with(umbrella.body("return client.list(query)"));
    }
}

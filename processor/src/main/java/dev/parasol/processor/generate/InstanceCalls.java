package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.WORKFLOW_INSTANCE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The methods of a facade that reach one instance: by its key, or by key and version. */
final class InstanceCalls {

    static final ClassName STRING = ClassName.get(String.class);

    private static final TypeName ANY_CLASS =
            ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
    private static final CodeBlock ANY_VERSION = CodeBlock.of("$T.empty()", OptionalInt.class);
    private static final CodeBlock ONE_VERSION = CodeBlock.of("$T.of(version)", OptionalInt.class);

    private final Umbrella umbrella;
    private final boolean byVersion;

    InstanceCalls(Umbrella umbrella, boolean byVersion) {
        this.umbrella = umbrella;
        this.byVersion = byVersion;
    }

    /** Two for each event that a listed version awaits. */
    Stream<MethodSpec> resumes() {
        return umbrella.events().stream().flatMap(event -> Stream.of(resume(event), resumeOnce(event)));
    }

    private MethodSpec resume(ClassName event) {
        return reaching("resume", "Delivers an event. One that comes before it is awaited is kept.")
                .takes(event, "event", "what happened")
                .returns(WORKFLOW_INSTANCE, "the instance as it is then")
                .with(calling("resume", CodeBlock.of(", event, $T.empty()", Optional.class)));
    }

    private MethodSpec resumeOnce(ClassName event) {
        return reaching("resume", "Delivers an event once, however often it is sent with the same event id.")
                .takes(event, "event", "what happened")
                .takes(STRING, "eventId", "tells this event from others")
                .returns(WORKFLOW_INSTANCE, "the instance as it is then")
                .with(calling("resume", CodeBlock.of(", event, $T.of(eventId)", Optional.class)));
    }

    MethodSpec get() {
        TypeName found = ParameterizedTypeName.get(ClassName.get(Optional.class), WORKFLOW_INSTANCE);
        return reaching("get", "An instance as it is now.")
                .returns(found, "the active instance, else the latest, or nothing if there never was one")
                .with(calling("get", CodeBlock.of("")));
    }

    MethodSpec await() {
        return reaching("await", "Waits until an instance has ended.")
                .takes(ClassName.get(Duration.class), "timeout", "how long to wait at most")
                .returns(WORKFLOW_INSTANCE, "the instance as it ended")
                .with(calling("await", CodeBlock.of(", timeout")));
    }

    MethodSpec cancel() {
        return reaching("cancel", "Ends an instance. What its running steps return is not recorded any more.")
                .returns(WORKFLOW_INSTANCE, "the instance as it is then")
                .with(calling("cancel", CodeBlock.of("")));
    }

    MethodSpec retry() {
        return reaching("retry", "Continues a failed instance from what failed.")
                .returns(WORKFLOW_INSTANCE, "the instance as it is then")
                .with(calling("retry", CodeBlock.of("")));
    }

    MethodSpec rerun() {
        return reaching("rerun", "Starts an instance from a step of another one, with all that was recorded before it.")
                .takes(ANY_CLASS, "fromStep", "the step or await to begin from")
                .takes(STRING, "newKey", "the new instance's key")
                .returns(WORKFLOW_INSTANCE, "the new instance as it is then")
                .with(calling("rerun", CodeBlock.of(", fromStep, newKey")));
    }

    private DocumentedMethod reaching(String name, String summary) {
        DocumentedMethod method = DocumentedMethod.of(name, summary).takes(STRING, "key", umbrella.key());
        return byVersion ? method.takes(TypeName.INT, "version", "the version that it runs on") : method;
    }

    private CodeBlock calling(String method, CodeBlock more) {
        return umbrella.body("return client.$L(key, $L$L)", method, byVersion ? ONE_VERSION : ANY_VERSION, more);
    }
}

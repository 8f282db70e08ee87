package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.GENERATED_FROM;
import static dev.parasol.processor.generate.RuntimeTypes.NO_INPUT;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.parasol.processor.graph.MigrationGraph;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.UniqueModel;
import dev.parasol.processor.model.WorkflowModel;
import dev.parasol.processor.model.Written;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A workflow's interface as its facade and its dispatcher see it. Where rules failed, both keep their signatures as far as
 * these can be written, and every body throws.
 *
 * @param graphs those of the workflow's versions, in that order
 * @param failures the codes of the rules that failed
 */
record Umbrella(WorkflowModel workflow, List<VersionGraph> graphs, List<String> failures) {

    private static final String NOT_COMPILED = "notCompiled";

    /** Whether rules failed. */
    boolean isBroken() {
        return !failures.isEmpty();
    }

    TypeName type() {
        return workflow.type();
    }

    ClassName name() {
        return SourceText.name(type());
    }

    TypeName facade() {
        return type().generated("Facade");
    }

    TypeName dispatcher() {
        return type().generated("Dispatcher");
    }

    boolean hasInput() {
        return !workflow.input().isNoInput();
    }

    /** The input's type, or {@code Object} where generated code cannot name it. */
    ClassName input() {
        if (!hasInput()) {
            return NO_INPUT;
        }
        PayloadModel input = workflow.input().payload();
        return isNameable(input) ? SourceText.name(input.type()) : ClassName.OBJECT;
    }

    /** The constant's name in {@code UniqueScope}. */
    String scope() {
        return workflow.unique().map(UniqueModel::scope).orElse("WORKFLOW");
    }

    String keyName() {
        return workflow.unique().map(unique -> unique.key().value()).orElse("");
    }

    /** What Javadoc says of a business key. */
    String key() {
        return isBroken() ? "the business key" : "the {@code " + keyName() + "}";
    }

    /** The current version's key. */
    int current() {
        return workflow.current().map(Written::value).orElse(1);
    }

    /** How instances are moved between the versions. */
    List<MigrationGraph> migrations() {
        return MigrationGraph.of(workflow.migrations(), graphs);
    }

    /** Whether a class can implement the interface: always, where no rule failed. */
    boolean canBeImplemented() {
        TypeShape shape = workflow.shape();
        boolean isInterface = shape.kind() == TypeShape.Kind.INTERFACE && shape.accessible();
        boolean isOpen = !shape.generic() && !shape.sealed();
        boolean isFree = workflow.members().stream()
                .noneMatch(member -> member.abstractMethod() || FacadeCalls.NAMES.contains(member.name()));
        return isInterface && isOpen && isFree;
    }

    /** Whether the dispatcher can call a step itself. */
    boolean canCall(StepModel step) {
        return step.callableFrom(type().packageName());
    }

    /** The records that any listed version awaits, each once. */
    List<ClassName> events() {
        return workflow.awaits().stream()
                .map(AwaitModel::outcomes)
                .flatMap(List::stream)
                .map(OutcomeModel::payload)
                .filter(this::isNameable)
                .map(PayloadModel::type)
                .distinct()
                .map(SourceText::name)
                .toList();
    }

    private boolean isNameable(PayloadModel payload) {
        TypeShape shape = payload.shape();
        boolean samePackage = payload.type().packageName().equals(type().packageName());
        return shape.accessible() && !shape.generic() && (samePackage || shape.visibleEverywhere());
    }

    /** Begins a generated class: final, and as visible as the interface. */
    TypeSpec.Builder declare(TypeName generated) {
        TypeSpec.Builder declaration = TypeSpec.classBuilder(generated.simple());
        if (workflow.shape().accessible()) {
            declaration.addAnnotation(AnnotationSpec.builder(GENERATED_FROM)
                    .addMember("value", "$T.class", name())
                    .build());
        }
        if (workflow.shape().visibleEverywhere()) {
            declaration.addModifiers(Modifier.PUBLIC);
        }
        return declaration.addModifiers(Modifier.FINAL);
    }

    /** A method's body: the code, or an exception where rules failed. */
    CodeBlock body(String code, Object... arguments) {
        return isBroken()
                ? CodeBlock.of("throw $L();\n", NOT_COMPILED)
                : CodeBlock.builder().addStatement(code, arguments).build();
    }

    /** What the bodies throw where rules failed; nothing otherwise. */
    Stream<MethodSpec> failure() {
        return isBroken() ? Stream.of(notCompiled()) : Stream.empty();
    }

    private MethodSpec notCompiled() {
        return MethodSpec.methodBuilder(NOT_COMPILED)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(IllegalStateException.class)
                .addStatement(
                        "return new $T($S)",
                        IllegalStateException.class,
                        workflow.name() + " did not compile: " + String.join(", ", failures))
                .build();
    }
}

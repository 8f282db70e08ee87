package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.ARGUMENTS;
import static dev.parasol.processor.generate.RuntimeTypes.GENERATED_FROM;
import static dev.parasol.processor.generate.RuntimeTypes.STEP_INVOKER;
import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** The class that calls one step, where dispatchers in other packages cannot. */
final class InvokerSource {

    private static final ClassName CLASS = ClassName.get(Class.class);
    private static final ParameterizedTypeName ANY_CLASS =
            ParameterizedTypeName.get(CLASS, WildcardTypeName.subtypeOf(Object.class));
    private static final ParameterizedTypeName ANY_STAGE =
            ParameterizedTypeName.get(ClassName.get(CompletionStage.class), WildcardTypeName.subtypeOf(Object.class));

    private final StepModel step;
    private final MethodModel execute;
    private final ClassName stepName;
    private final TypeName name;

    InvokerSource(StepModel step, MethodModel execute) {
        this.step = step;
        this.execute = execute;
        stepName = SourceText.name(step.type());
        name = nameFor(step);
    }

    /** {@code CreateRecordInvoker}, in the step's package. */
    static TypeName nameFor(StepModel step) {
        return step.type().generated("Invoker");
    }

    GeneratedFile.Source file() {
        TypeSpec declaration = TypeSpec.classBuilder(name.simple())
                .addJavadoc("Calls {@link $T}.\n", stepName)
                .addAnnotation(AnnotationSpec.builder(GENERATED_FROM)
                        .addMember("value", "$T.class", stepName)
                        .build())
                .addModifiers(PUBLIC, FINAL)
                .addSuperinterface(STEP_INVOKER)
                .addMethods(List.of(constructor(), step(), outcomes(), create(), invoke()))
                .addMethods(step.compensate().stream().flatMap(this::undoing).toList())
                .build();
        return SourceText.of(name, declaration);
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("An invoker; it has no state.\n")
                .addModifiers(PUBLIC)
                .build();
    }

    private MethodSpec step() {
        return override("step")
                .returns(ANY_CLASS)
                .addStatement("return $T.class", stepName)
                .build();
    }

    private MethodSpec outcomes() {
        return override("outcomes")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), ANY_CLASS))
                .addStatement("return $T.of($L)", List.class, CallText.outcomes(step))
                .build();
    }

    private MethodSpec create() {
        MethodSpec.Builder create = override("create").returns(Object.class);
        if (step.constructor() && step.constructorThrows()) {
            create.addException(Exception.class);
        }
        return create.addStatement("return $L", CallText.creation(step)).build();
    }

    private MethodSpec invoke() {
        return override("invoke")
                .returns(Object.class)
                .addParameter(Object.class, "step")
                .addParameter(ARGUMENTS, "arguments")
                .addException(Exception.class)
                .addStatement("return $L", CallText.of(step, execute))
                .build();
    }

    private Stream<MethodSpec> undoing(MethodModel compensate) {
        MethodSpec compensates = override("compensates")
                .returns(boolean.class)
                .addStatement("return true")
                .build();
        return Stream.of(compensates, compensate(compensate));
    }

    private MethodSpec compensate(MethodModel compensate) {
        MethodSpec.Builder method = override("compensate")
                .returns(ANY_STAGE)
                .addParameter(Object.class, "step")
                .addParameter(ARGUMENTS, "arguments")
                .addException(Exception.class);
        if (compensate.returns().stage()) {
            return method.addStatement("return $L", CallText.of(step, compensate))
                    .build();
        }
        return method.addStatement("$L", CallText.of(step, compensate))
                .addStatement("return $T.completedFuture(null)", CompletableFuture.class)
                .build();
    }

    private static MethodSpec.Builder override(String method) {
        return MethodSpec.methodBuilder(method).addAnnotation(Override.class).addModifiers(PUBLIC);
    }
}

package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.ARGUMENTS;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.parasol.processor.model.StepModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The methods by which a dispatcher calls the steps that are within its reach. */
final class StepCallsText {

    /** The steps that one method calls: no virtual machine compiles a method that calls many more. */
    private static final int LONGEST_SWITCH = 50;

    private static final TypeName ANY_STAGE =
            ParameterizedTypeName.get(ClassName.get(CompletionStage.class), WildcardTypeName.subtypeOf(Object.class));

    private final List<StepModel> steps;
    private final List<MethodSpec> methods = new ArrayList<>();

    /** @param steps in the order of the dispatcher's table */
    StepCallsText(List<StepModel> steps) {
        this.steps = steps;
    }

    List<MethodSpec> methods() {
        add(new Kind("create", ClassName.OBJECT, false), step -> Optional.of(value(CallText.creation(step))));
        add(
                new Kind("invoke", ClassName.OBJECT, true),
                step -> step.execute().map(method -> value(CallText.of(step, method))));
        if (steps.stream().anyMatch(step -> step.compensate().isPresent())) {
            add(new Kind("compensate", ANY_STAGE, true), StepCallsText::compensation);
        }
        return methods;
    }

    /**
     * A method of the interface.
     *
     * @param calls whether it calls a step that is there already
     */
    private record Kind(String name, TypeName returns, boolean calls) {

        MethodSpec.Builder method(String name) {
            MethodSpec.Builder method =
                    MethodSpec.methodBuilder(name).returns(returns).addParameter(TypeName.INT, "index");
            if (calls) {
                method.addParameter(Object.class, "step").addParameter(ARGUMENTS, "arguments");
            }
            return method.addException(Exception.class);
        }

        String arguments() {
            return calls ? "index, step, arguments" : "index";
        }
    }

    private static Optional<CodeBlock> compensation(StepModel step) {
        return step.compensate().map(method -> {
            CodeBlock call = CallText.of(step, method);
            return method.returns().stage() ? value(call) : thenDone(call);
        });
    }

    private static CodeBlock value(CodeBlock expression) {
        return CodeBlock.of("$L;\n", expression);
    }

    private static CodeBlock thenDone(CodeBlock call) {
        return CodeBlock.of("{\n$>$L;\nyield $T.completedFuture(null);\n$<}\n", call, CompletableFuture.class);
    }

    private void add(Kind kind, Function<StepModel, Optional<CodeBlock>> text) {
        MethodSpec.Builder method =
                kind.method(kind.name()).addAnnotation(Override.class).addModifiers(PUBLIC);
        if (steps.size() <= LONGEST_SWITCH) {
            methods.add(method.addCode(choice("index", cases(text, 0))).build());
            return;
        }
        List<MethodSpec> parts = new ArrayList<>();
        SortedMap<Integer, CodeBlock> calls = new TreeMap<>();
        for (int first = 0; first < steps.size(); first += LONGEST_SWITCH) {
            SortedMap<Integer, CodeBlock> cases = cases(text, first);
            if (!cases.isEmpty()) { // a switch without a value does not compile
                String name = kind.name() + "From" + first;
                calls.put(first / LONGEST_SWITCH, value(CodeBlock.of("$L($L)", name, kind.arguments())));
                parts.add(kind.method(name)
                        .addModifiers(PRIVATE, STATIC)
                        .addCode(choice("index", cases))
                        .build());
            }
        }
        methods.add(method.addCode(choice("index / " + LONGEST_SWITCH, calls)).build());
        methods.addAll(parts);
    }

    private SortedMap<Integer, CodeBlock> cases(Function<StepModel, Optional<CodeBlock>> text, int first) {
        SortedMap<Integer, CodeBlock> cases = new TreeMap<>();
        int end = Math.min(first + LONGEST_SWITCH, steps.size());
        for (int index = first; index < end; index++) {
            int key = index;
            text.apply(steps.get(index)).ifPresent(found -> cases.put(key, found));
        }
        return cases;
    }

    private static CodeBlock choice(String index, SortedMap<Integer, CodeBlock> cases) {
        CodeBlock.Builder choice = CodeBlock.builder().add("return switch ($L) {\n$>", index);
        cases.forEach((key, value) -> choice.add("case $L -> ", key).add(value));
        return choice.add("default -> throw new $T(index);\n$<};\n", IndexOutOfBoundsException.class)
                .build();
    }
}

package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.ARGUMENTS;
import static dev.parasol.processor.generate.RuntimeTypes.STEP_CALLS;

import com.palantir.javapoet.CodeBlock;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.StepModel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls of the user's code, in which each parameter comes out of {@code arguments}, by its position. */
final class CallText {

    private CallText() {}

    /** A call of a step's method, on {@code step}. */
    static CodeBlock of(StepModel step, MethodModel method) {
        return CodeBlock.of("$L.$L($L)", receiver(step, method), method.name(), arguments(method));
    }

    private static CodeBlock receiver(StepModel step, MethodModel method) {
        return CodeBlock.of(method.staticMethod() ? "$T" : "(($T) step)", SourceText.name(step.type()));
    }

    /** A new step, or what says why there is none. */
    static CodeBlock creation(StepModel step) {
        return step.constructor()
                ? CodeBlock.of("new $T()", SourceText.name(step.type()))
                : CodeBlock.of("$T.noConstructor($S)", STEP_CALLS, step.type().display());
    }

    /** The class literals of a step's records, after what comes before them. */
    static CodeBlock outcomes(StepModel step, CodeBlock... before) {
        Stream<CodeBlock> records = step.outcomes().stream()
                .map(OutcomeModel::type)
                .map(type -> CodeBlock.of("$T.class", SourceText.name(type)));
        return Stream.concat(Stream.of(before), records).collect(CodeBlock.joining(",$W"));
    }

    static CodeBlock arguments(MethodModel method) {
        List<ParameterModel> parameters = method.parameters();
        return IntStream.range(0, parameters.size())
                .mapToObj(index -> argument(index, parameters.get(index)))
                .collect(CodeBlock.joining(",$W"));
    }

    /** A cast where that is enough: compilers take much longer to find out what a type parameter stands for. */
    private static CodeBlock argument(int index, ParameterModel parameter) {
        if (parameter.context()) {
            return CodeBlock.of("arguments.context()");
        }
        if (parameter.optional()) {
            return CodeBlock.of("arguments.find($L, $L)", index, literal(parameter));
        }
        if (isGeneric(parameter)) {
            return CodeBlock.of("arguments.get($L, $L)", index, literal(parameter));
        }
        return parameter.type().equals("java.lang.Object")
                ? CodeBlock.of("arguments.get($L)", index)
                : CodeBlock.of("($L) arguments.get($L)", type(parameter), index);
    }

    private static CodeBlock type(ParameterModel parameter) {
        return parameter
                .erased()
                .map(type -> CodeBlock.of("$T", SourceText.name(type)))
                .orElse(CodeBlock.of("$L", parameter.source()));
    }

    /** The class that the argument is cast to; where it stands for a generic type, the runtime vouches for the rest. */
    private static CodeBlock literal(ParameterModel parameter) {
        CodeBlock literal = CodeBlock.of("$L.class", type(parameter));
        return isGeneric(parameter) ? CodeBlock.of("$T.generic($L)", ARGUMENTS, literal) : literal;
    }

    private static boolean isGeneric(ParameterModel parameter) {
        return parameter.type().indexOf('<') >= 0;
    }
}

package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.ARGUMENTS;

import com.palantir.javapoet.CodeBlock;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.ParameterModel;
import java.util.List;
import java.util.stream.IntStream;

/** What a method of the user's is called with: each parameter out of {@code arguments}, by its position. */
final class CallText {

    private CallText() {}

    static CodeBlock arguments(MethodModel method) {
        List<ParameterModel> parameters = method.parameters();
        return IntStream.range(0, parameters.size())
                .mapToObj(index -> argument(index, parameters.get(index)))
                .collect(CodeBlock.joining(",$W"));
    }

    private static CodeBlock argument(int index, ParameterModel parameter) {
        if (parameter.context()) {
            return CodeBlock.of("arguments.context()");
        }
        String method = parameter.optional() ? "find" : "get";
        return CodeBlock.of("arguments.$L($L, $L)", method, index, literal(parameter));
    }

    /** The class that the argument is cast to; where it stands for a generic type, the runtime vouches for the rest. */
    private static CodeBlock literal(ParameterModel parameter) {
        CodeBlock literal = parameter
                .erased()
                .map(type -> CodeBlock.of("$T.class", SourceText.name(type)))
                .orElse(CodeBlock.of("$L.class", parameter.source()));
        return parameter.type().indexOf('<') < 0 ? literal : CodeBlock.of("$T.generic($L)", ARGUMENTS, literal);
    }
}

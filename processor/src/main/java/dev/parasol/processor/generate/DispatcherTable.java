package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.DISPATCHER;
import static dev.parasol.processor.generate.RuntimeTypes.DISPATCHER_BUILDER;
import static dev.parasol.processor.generate.RuntimeTypes.UNIQUE_SCOPE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constant that a dispatcher's methods ask, and how it is made. */
final class DispatcherTable {

    static final String CONSTANT = "DISPATCHER";

    private static final String METHOD = "table";
    /** The parts that one expression has: compilers walk it recursively, and a thousand calls are too deep for them. */
    private static final int LONGEST_CHAIN = 100;

    private final Umbrella umbrella;

    DispatcherTable(Umbrella umbrella) {
        this.umbrella = umbrella;
    }

    /** The constant, and for a large workflow the method that makes it. */
    void declareIn(TypeSpec.Builder dispatcher, ParameterizedTypeName type) {
        List<CodeBlock> parts = parts();
        boolean isLong = parts.size() > LONGEST_CHAIN;
        CodeBlock table = isLong ? CodeBlock.of("$N()", METHOD) : chain(parts);
        dispatcher.addField(FieldSpec.builder(type, CONSTANT, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(table)
                .build());
        if (isLong) {
            dispatcher.addMethod(method(type, parts));
        }
    }

    /** The steps that the dispatcher calls itself, in the order in which the table names them. */
    List<StepModel> called() {
        return nodes().stream()
                .filter(StepModel.class::isInstance)
                .map(StepModel.class::cast)
                .filter(umbrella::canCall)
                .toList();
    }

    /** The nodes, then the migrations. */
    private List<CodeBlock> parts() {
        Stream<CodeBlock> migrations =
                umbrella.migrations().stream().map(migration -> new MigrationText(migration).part());
        return Stream.concat(nodes().stream().map(this::part), migrations).toList();
    }

    private CodeBlock chain(List<CodeBlock> parts) {
        CodeBlock.Builder table = CodeBlock.builder().add("$>$>").add(head());
        parts.forEach(part -> table.add("\n").add(part));
        return table.add("\n.build()$<$<").build();
    }

    /** One statement a part. */
    private MethodSpec method(ParameterizedTypeName type, List<CodeBlock> parts) {
        ParameterizedTypeName builder = ParameterizedTypeName.get(
                DISPATCHER_BUILDER, type.typeArguments().get(0));
        MethodSpec.Builder method = MethodSpec.methodBuilder(METHOD)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addStatement("$T table = $L", builder, head());
        parts.forEach(part -> method.addStatement("table$L", part));
        return method.addStatement("return table.build()").build();
    }

    private CodeBlock head() {
        CodeBlock.Builder head = CodeBlock.builder()
                .add("$T.of($T.class, $T.class)", DISPATCHER, umbrella.name(), umbrella.input())
                .add("\n.unique($S, $T.$L)", umbrella.keyName(), UNIQUE_SCOPE, umbrella.scope())
                .add("\n.versions($L)", versions());
        if (!called().isEmpty()) {
            head.add("\n.calls(new $T())", SourceText.name(umbrella.dispatcher()));
        }
        return head.build();
    }

    /** The current version's key, then all keys. */
    private CodeBlock versions() {
        Stream<Integer> keys =
                umbrella.graphs().stream().map(graph -> graph.version().key());
        return Stream.concat(Stream.of(umbrella.current()), keys)
                .map(key -> CodeBlock.of("$L", key))
                .collect(CodeBlock.joining(", "));
    }

    /** The nodes of all versions, in order of first mention. */
    private Collection<NodeModel> nodes() {
        Map<TypeName, NodeModel> nodes = new LinkedHashMap<>();
        for (VersionGraph graph : umbrella.graphs()) {
            graph.reachable().forEach(node -> nodes.putIfAbsent(node.type(), node));
        }
        return nodes.values();
    }

    private CodeBlock part(NodeModel node) {
        return node instanceof StepModel step ? step(step) : await((AwaitModel) node);
    }

    private CodeBlock step(StepModel step) {
        if (!umbrella.canCall(step)) {
            return CodeBlock.of(".step(new $T())", SourceText.name(InvokerSource.nameFor(step)));
        }
        CodeBlock type = CodeBlock.of("$T.class", SourceText.name(step.type()));
        String method = step.compensate().isPresent() ? "compensatedStep" : "step";
        return CodeBlock.of(".$L($L)", method, CallText.outcomes(step, type));
    }

    private static CodeBlock await(AwaitModel await) {
        Stream<TypeName> records = await.outcomes().stream().map(OutcomeModel::type);
        CodeBlock literals = Stream.concat(Stream.of(await.type()), records)
                .map(type -> CodeBlock.of("$T.class", SourceText.name(type)))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of(".await($L)", literals);
    }
}

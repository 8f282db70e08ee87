package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.DISPATCHER;
import static dev.parasol.processor.generate.RuntimeTypes.UNIQUE_SCOPE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.OutcomeModel;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TypeName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The constant that a dispatcher's methods ask. */
final class DispatcherTable {

    static final String CONSTANT = "DISPATCHER";

    private final Umbrella umbrella;

    DispatcherTable(Umbrella umbrella) {
        this.umbrella = umbrella;
    }

    FieldSpec constant(ParameterizedTypeName type) {
        CodeBlock.Builder table = CodeBlock.builder()
                .add("$T.of($T.class, $T.class)", DISPATCHER, umbrella.name(), umbrella.input())
                .add("$>$>\n.unique($S, $T.$L)", umbrella.keyName(), UNIQUE_SCOPE, umbrella.scope())
                .add("\n.versions($L)", versions());
        nodes().forEach(node -> table.add("\n").add(part(node)));
        return FieldSpec.builder(type, CONSTANT, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(table.add("\n.build()$<$<").build())
                .build();
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

    private static CodeBlock part(NodeModel node) {
        if (node instanceof StepModel step) {
            return CodeBlock.of(".step(new $T())", SourceText.name(InvokerSource.nameFor(step)));
        }
        return await((AwaitModel) node);
    }

    private static CodeBlock await(AwaitModel await) {
        Stream<TypeName> records = await.outcomes().stream().map(OutcomeModel::type);
        CodeBlock literals = Stream.concat(Stream.of(await.type()), records)
                .map(type -> CodeBlock.of("$T.class", SourceText.name(type)))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.of(".await($L)", literals);
    }
}

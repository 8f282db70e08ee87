package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.MIGRATION;
import static dev.parasol.processor.generate.RuntimeTypes.PARAMETER_SOURCE;

import com.palantir.javapoet.CodeBlock;
import dev.parasol.processor.graph.MigrationFlow;
import dev.parasol.processor.graph.MigrationGraph;
import dev.parasol.processor.graph.NodeOutcome;
import dev.parasol.processor.graph.ParameterSource;
import dev.parasol.processor.graph.Supplied;
import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.MigrationModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** A migration as the dispatcher's table says it. That a node goes on at itself the runtime takes for granted. */
final class MigrationText {

    private final MigrationGraph migration;
    private final MigrationFlow flow;

    MigrationText(MigrationGraph migration) {
        this.migration = migration;
        this.flow = migration.flow();
    }

    CodeBlock part() {
        CodeBlock.Builder text = CodeBlock.builder()
                .add(
                        ".migration($T.from($L).to($L)$>$>",
                        MIGRATION,
                        migration.old().version().key(),
                        migration.next().version().key());
        migration.migration().moves().forEach(move -> text.add(move(move)));
        migration
                .migration()
                .staying()
                .forEach(node -> text.add("\n.stay($S)", node.type().binary()));
        flow.supplied().forEach(call -> text.add(supply(call)));
        return text.add(")$<$<").build();
    }

    private static CodeBlock move(MigrationModel.Move move) {
        return CodeBlock.of("\n.move($S, $S)", binary(move.from()), binary(move.to()));
    }

    private static String binary(Optional<TypeRef> node) {
        return node.map(TypeRef::type).map(TypeName::binary).orElseThrow();
    }

    private CodeBlock supply(Supplied call) {
        return CodeBlock.builder()
                .add("\n.supply($>$>")
                .add("\n$S,", call.outcome().node().type().binary())
                .add("\n$T.class,", SourceText.name(call.outcome().outcome().type()))
                .add("\n$T.of(", List.class)
                .add(sources(call))
                .add("),")
                .add("\narguments -> $L)$<$<", converted(call.method().method()))
                .build();
    }

    private CodeBlock converted(MethodModel method) {
        TypeName converter =
                migration.migration().converter().map(ConverterModel::type).orElseThrow();
        return CodeBlock.of("$T.$L($L)", SourceText.name(converter), method.name(), CallText.arguments(method));
    }

    private CodeBlock sources(Supplied call) {
        return flow.sources(call).stream()
                .map(MigrationText::source)
                .map(source -> CodeBlock.of("$>$>\n$L$<$<", source))
                .collect(CodeBlock.joining(","));
    }

    private static CodeBlock source(ParameterSource source) {
        if (source instanceof ParameterSource.Outcomes outcomes) {
            CodeBlock producers =
                    outcomes.from().stream().map(MigrationText::producer).collect(CodeBlock.joining(", "));
            return CodeBlock.of(
                    "new $T.Outcome($L, $T.of($L))", PARAMETER_SOURCE, outcomes.optional(), List.class, producers);
        }
        boolean optional = source instanceof ParameterSource.Input input && input.optional();
        return CodeBlock.of("new $T.Input($L)", PARAMETER_SOURCE, optional);
    }

    private static CodeBlock producer(NodeOutcome from) {
        return CodeBlock.of(
                "new $T.Producer($S, $S)",
                PARAMETER_SOURCE,
                from.node().type().binary(),
                from.outcome().type().binary());
    }
}

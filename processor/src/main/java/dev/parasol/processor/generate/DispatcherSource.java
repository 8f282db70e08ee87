package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.DEFINITION;
import static dev.parasol.processor.generate.RuntimeTypes.DISPATCHER;
import static dev.parasol.processor.generate.RuntimeTypes.STEP_CALLS;
import static dev.parasol.processor.generate.RuntimeTypes.UNIQUE_KEY;
import static dev.parasol.processor.generate.RuntimeTypes.VERSION_INFO;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.parasol.processor.model.StepModel;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class that says what a workflow is made of. */
final class DispatcherSource {

    private final Umbrella umbrella;
    private final ParameterizedTypeName type;

    DispatcherSource(Umbrella umbrella) {
        this.umbrella = umbrella;
        type = ParameterizedTypeName.get(DISPATCHER, umbrella.input());
    }

    GeneratedFile.Source file() {
        TypeSpec.Builder declaration = umbrella.declare(umbrella.dispatcher())
                .addJavadoc("What {@link $T} is made of.\n", umbrella.name())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(Stream.concat(questions(), umbrella.failure()).toList());
        if (!umbrella.isBroken()) {
            declare(new DispatcherTable(umbrella), declaration);
        }
        return SourceText.of(umbrella.dispatcher(), declaration.build());
    }

    private void declare(DispatcherTable table, TypeSpec.Builder declaration) {
        table.declareIn(declaration, type);
        List<StepModel> called = table.called();
        if (!called.isEmpty()) {
            declaration.addSuperinterface(STEP_CALLS).addMethods(new StepCallsText(called).methods());
        }
    }

    private Stream<MethodSpec> questions() {
        return Stream.of(
                dispatcher(), versions(), currentVersion(), resolveVersion(), isVersioned(), unique(), definition());
    }

    private MethodSpec dispatcher() {
        return question("dispatcher", "The table by which an engine runs the workflow.")
                .returns(type, "the table, always the same one")
                .with(umbrella.body("return $N", DispatcherTable.CONSTANT));
    }

    private MethodSpec versions() {
        TypeName infos =
                ParameterizedTypeName.get(ClassName.get(SortedMap.class), ClassName.get(Integer.class), VERSION_INFO);
        return question("versions", "What there is to know of each version.")
                .returns(infos, "the versions by their keys")
                .with(asTable("versions()"));
    }

    private MethodSpec currentVersion() {
        return question("currentVersion", "The version that a start runs on unless it is told otherwise.")
                .returns(TypeName.INT, "the version's key")
                .with(asTable("currentVersion()"));
    }

    private MethodSpec resolveVersion() {
        return question("resolveVersion", "The version that is asked for, or else the current one.")
                .takes(ClassName.get(OptionalInt.class), "version", "the key that is asked for, if any")
                .returns(TypeName.INT, "the key of a version that exists")
                .with(asTable("resolveVersion(version)"));
    }

    private MethodSpec isVersioned() {
        return question("isVersioned", "Whether the workflow lists versions, or has a graph of its own as version 1.")
                .returns(TypeName.BOOLEAN, "whether it lists versions")
                .with(umbrella.body("return $L", umbrella.workflow().isUmbrella()));
    }

    private MethodSpec unique() {
        return question("unique", "What tells instances apart.")
                .returns(UNIQUE_KEY, "the business key's name and scope")
                .with(asTable("unique()"));
    }

    private MethodSpec definition() {
        return question("definition", "A version's graph as data.")
                .takes(TypeName.INT, "version", "the key of a version that exists")
                .returns(DEFINITION, "the version's nodes and transitions")
                .with(asTable("definition(version)"));
    }

    private static DocumentedMethod question(String name, String summary) {
        return DocumentedMethod.of(name, summary).isStatic();
    }

    private CodeBlock asTable(String call) {
        return umbrella.body("return $N.$L", DispatcherTable.CONSTANT, call);
    }
}

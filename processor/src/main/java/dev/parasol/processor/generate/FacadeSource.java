package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.RuntimeTypes.CLIENT;
import static dev.parasol.processor.generate.RuntimeTypes.ENGINE;
import static dev.parasol.processor.generate.RuntimeTypes.START_OPTIONS;
import static dev.parasol.processor.generate.RuntimeTypes.VERSION_INFO;
import static dev.parasol.processor.generate.RuntimeTypes.VERSION_ROUTER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class through which a workflow is called. */
final class FacadeSource {

    private static final String ROUTING = "versionFor";

    private final Umbrella umbrella;
    private final ClassName name;
    private final ClassName dispatcher;
    private final TypeName client;

    FacadeSource(Umbrella umbrella) {
        this.umbrella = umbrella;
        name = SourceText.name(umbrella.facade());
        dispatcher = SourceText.name(umbrella.dispatcher());
        client = ParameterizedTypeName.get(CLIENT, umbrella.input());
    }

    GeneratedFile.Source file() {
        TypeSpec.Builder declaration =
                umbrella.declare(umbrella.facade()).addJavadoc(new FacadeJavadoc(umbrella).text());
        if (umbrella.canBeImplemented()) {
            String[] inherited = umbrella.workflow().memberTypes().toArray(new String[0]);
            declaration.addSuperinterface(umbrella.name()).alwaysQualify(inherited);
        }
        if (!umbrella.isBroken()) {
            declaration.addField(client, "client", Modifier.PRIVATE, Modifier.FINAL);
        }
        declaration.addMethods(constructors().toList()).addMethods(methods().toList());
        return SourceText.of(umbrella.facade(), declaration.build());
    }

    private Stream<MethodSpec> methods() {
        Stream<MethodSpec> making = Stream.of(onEngine(), onEngineWithRouter());
        Stream<MethodSpec> calls = new FacadeCalls(umbrella).methods();
        return Stream.of(making, routing(), calls, umbrella.failure()).flatMap(methods -> methods);
    }

    private Stream<MethodSpec> constructors() {
        if (umbrella.isBroken()) {
            return Stream.of(constructor().build());
        }
        MethodSpec withClient = constructor()
                .addParameter(client, "client")
                .addStatement("this.client = client")
                .build();
        return umbrella.workflow().router() ? Stream.of(withClient, routed()) : Stream.of(withClient);
    }

    /** The constructor of a facade that is its own router. */
    private MethodSpec routed() {
        return constructor()
                .addParameter(ENGINE, "engine")
                .addStatement("client = engine.client($T.dispatcher(), this)", dispatcher)
                .build();
    }

    private static MethodSpec.Builder constructor() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
    }

    private MethodSpec onEngine() {
        DocumentedMethod on = DocumentedMethod.of("on", "The workflow on an engine.")
                .isStatic()
                .takes(ENGINE, "engine", "where the instances run")
                .returns(name, "the facade");
        return umbrella.workflow().router()
                ? on.with(umbrella.body("return new $T(engine)", name))
                : on.with(umbrella.body("return new $T(engine.client($T.dispatcher()))", name, dispatcher));
    }

    private MethodSpec onEngineWithRouter() {
        return DocumentedMethod.of("on", "The workflow on an engine, with a router.")
                .isStatic()
                .takes(ENGINE, "engine", "where the instances run")
                .takes(VERSION_ROUTER, "router", "chooses the version of each start that names none")
                .returns(name, "the facade")
                .with(umbrella.body("return new $T(engine.client($T.dispatcher(), router))", name, dispatcher));
    }

    /** What a router that chooses nothing inherits from nobody. */
    private Stream<MethodSpec> routing() {
        boolean chooses = umbrella.workflow().members().stream()
                .anyMatch(member -> member.name().equals(ROUTING));
        if (!umbrella.workflow().router() || chooses || !umbrella.canBeImplemented()) {
            return Stream.empty();
        }
        TypeName versions =
                ParameterizedTypeName.get(ClassName.get(SortedMap.class), ClassName.get(Integer.class), VERSION_INFO);
        return Stream.of(MethodSpec.methodBuilder(ROUTING)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(OptionalInt.class)
                .addParameter(versions, "versions")
                .addParameter(START_OPTIONS, "options")
                .addStatement("return $T.empty()", OptionalInt.class)
                .build());
    }
}

package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.CreateUserModels.generated;
import static dev.parasol.processor.generate.CreateUserModels.source;
import static dev.parasol.processor.generate.CreateUserModels.umbrella;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.payload;
import static dev.parasol.processor.model.Models.plain;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.model.MemberModel;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.NamedPlace;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.TypeShape;
import dev.parasol.processor.model.WorkflowBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FacadeSourceTest {

    @Test
    void hasItsCallsInTheOrderInWhichTheyAreMade() {
        assertThat(signatures(facade(umbrella())))
                .containsExactly(
                        "public static CreateUserFacade on(WorkflowEngine engine)",
                        "public static CreateUserFacade on(WorkflowEngine engine, VersionRouter router)",
                        "public Instance start(String key, NewUser input)",
                        "public Instance start(String key, NewUser input, StartOptions options)",
                        "public Instance resume(String key, Approval.Approved event)",
                        "public Instance resume(String key, Approval.Approved event, String eventId)",
                        "public Instance resume(String key, Approval.Declined event)",
                        "public Instance resume(String key, Approval.Declined event, String eventId)",
                        "public Instance resume(String key, Approval.Expired event)",
                        "public Instance resume(String key, Approval.Expired event, String eventId)",
                        "public Optional<Instance> get(String key)",
                        "public Instance await(String key, Duration timeout)",
                        "public List<Instance> list()",
                        "public List<Instance> list(InstanceQuery query)",
                        "public Instance cancel(String key)",
                        "public Instance retry(String key)",
                        "public Instance rerun(String key, Class<?> fromStep, String newKey)",
                        "public Versions versions()");
    }

    @Test
    void reachesAnInstanceByVersionWhereEachVersionMayHaveOne() {
        assertThat(signatures(facade(umbrella().scope("VERSION"))))
                .contains(
                        "public Instance resume(String key, Approval.Approved event, String eventId)",
                        "public Instance resume(String key, int version, Approval.Approved event)",
                        "public Instance resume(String key, int version, Approval.Approved event, String eventId)",
                        "public Optional<Instance> get(String key, int version)",
                        "public Instance await(String key, int version, Duration timeout)",
                        "public Instance cancel(String key, int version)",
                        "public Instance retry(String key, int version)",
                        "public Instance rerun(String key, Class<?> fromStep, String newKey)",
                        "public Instance rerun(String key, int version, Class<?> fromStep, String newKey)");
        assertThat(facade(umbrella().scope("VERSION")))
                .contains("return client.get(key, OptionalInt.of(version));")
                .contains("return client.resume(key, OptionalInt.of(version), event, Optional.of(eventId));");
    }

    @Test
    void onlyStartsAndListsWhereAKeyTellsNothingApart() {
        assertThat(signatures(facade(umbrella().scope("NONE"))))
                .containsExactly(
                        "public static CreateUserFacade on(WorkflowEngine engine)",
                        "public static CreateUserFacade on(WorkflowEngine engine, VersionRouter router)",
                        "public Instance start(String key, NewUser input)",
                        "public Instance start(String key, NewUser input, StartOptions options)",
                        "public List<Instance> list()",
                        "public List<Instance> list(InstanceQuery query)",
                        "public Versions versions()");
    }

    @Test
    void startsWithTheKeyAloneWhereThereIsNoInput() {
        WorkflowBuilder check = workflow("Check")
                .versions(plain("Check")
                        .with(step("Ping").ends("Pong"))
                        .start("Ping")
                        .transitions(on("Ping.Pong").to("End"))
                        .build());

        assertThat(facade(check, "CheckFacade"))
                .contains("public Instance start(String key) {\n        return start(key, StartOptions.none());")
                .contains("return client.start(key, new NoInput(), options);")
                .contains("private final WorkflowClient<NoInput> client;");
    }

    @Test
    void takesAnEventOnceThatTwoAwaitsShare() {
        WorkflowBuilder shared = umbrella()
                .awaits(Models.await("Again").endsIn(Models.outcome("Approval.Approved"), Models.outcome("Other")));

        assertThat(signatures(facade(shared)))
                .contains("public Instance resume(String key, Other event)")
                .containsOnlyOnce("public Instance resume(String key, Approval.Approved event)");
    }

    @Test
    void isItsOwnRouterWhereTheUmbrellaRoutes() {
        MemberModel versionFor = new MemberModel(
                "versionFor",
                List.of("java.util.SortedMap", "dev.parasol.runtime.StartOptions"),
                false,
                false,
                Models.type("CreateUser"),
                NamedPlace.at("versionFor"));

        assertThat(facade(umbrella().routes().members(versionFor)))
                .contains("        client = engine.client(CreateUserDispatcher.dispatcher(), this);\n")
                .contains("        return new CreateUserFacade(engine);\n")
                .doesNotContain("versionFor");
    }

    @Test
    void choosesNoVersionWhereTheRouterHasNoBody() {
        assertThat(facade(umbrella().routes())).contains("""
                            @Override
                            public OptionalInt versionFor(SortedMap<Integer, VersionInfo> versions, StartOptions options) {
                                return OptionalInt.empty();
                            }
                        """);
    }

    @Test
    void isAsVisibleAsTheUmbrella() {
        TypeShape local = new TypeShape(TypeShape.Kind.INTERFACE, true, false, false, false, true, false);

        assertThat(facade(umbrella().shape(local))).contains("\nfinal class CreateUserFacade implements CreateUser {");
        assertThat(source(generated(umbrella().shape(local).build()), "CreateUserDispatcher"))
                .contains("\nfinal class CreateUserDispatcher implements StepCalls {");
    }

    @Test
    void keepsItsSignaturesWhereRulesFailed() {
        String broken = source(generated(umbrella().build(), List.of("PSL203", "PSL402")), "CreateUserFacade");

        assertThat(signatures(broken)).isEqualTo(signatures(facade(umbrella())));
        assertThat(broken)
                .contains("public final class CreateUserFacade implements CreateUser {")
                .contains("throw notCompiled();")
                .contains("return new IllegalStateException(\"CreateUser did not compile: PSL203, PSL402\");")
                .doesNotContain("client");
    }

    @Test
    void doesNotImplementWhatItCannot() {
        MemberModel clash = new MemberModel(
                "get", List.of("java.lang.String"), false, false, Models.type("CreateUser"), NamedPlace.at("get"));
        TypeShape sealed = new TypeShape(TypeShape.Kind.INTERFACE, true, true, false, true, true, false);
        TypeShape notAnInterface = TypeShape.of(TypeShape.Kind.CLASS);

        assertThat(Stream.of(
                        umbrella().members(clash),
                        umbrella().shape(sealed),
                        umbrella().shape(notAnInterface)))
                .allSatisfy(umbrella -> assertThat(
                                source(generated(umbrella.build(), List.of("PSL118")), "CreateUserFacade"))
                        .contains("public final class CreateUserFacade {"));
    }

    @Test
    void namesNoTypeThatItCannotName() {
        TypeShape hidden = new TypeShape(TypeShape.Kind.RECORD, false, false, false, false, false, false);
        var secret = payload("Secret");
        var input = new PayloadModel(
                secret.type(), hidden, secret.origin(), secret.supertypes(), secret.records(), secret.unstorable());

        assertThat(signatures(
                        source(generated(umbrella().input(input).build(), List.of("PSL305")), "CreateUserFacade")))
                .contains("public Instance start(String key, Object input)");
    }

    @Test
    void leavesANameToTheUserWhoHasIt() {
        assertThat(generated(umbrella().taken("CreateUserFacade").build(), List.of("PSL118")))
                .hasSize(1)
                .allMatch(file -> file.text().contains("class CreateUserDispatcher"));
    }

    @Test
    void showsEveryVersionWithItsDiagram() {
        assertThat(facade(umbrella())).contains("""
                        /**
                         * Runs {@link CreateUser}.
                         *
                         * <p><b>Version 1</b>
                         *
                         * <pre>
                         * flowchart TD
                         *     ValidateInput["ValidateInput"]
                         *     CreateRecord["CreateRecord"]
                         *     End(("End"))
                         *     ValidateInput --&gt;|Valid| CreateRecord
                         *     ValidateInput --&gt;|Invalid| End
                         *     CreateRecord --&gt;|Created| End
                         * </pre>
                         *
                         * <p><b>Version 2</b> (1.1.0, current)
                         *
                         * <pre>
                        """);
    }

    private static String facade(WorkflowBuilder workflow) {
        return facade(workflow, "CreateUserFacade");
    }

    private static String facade(WorkflowBuilder workflow, String name) {
        return source(generated(workflow.build()), name);
    }

    /** The first lines of the public methods. */
    private static List<String> signatures(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("public") && line.endsWith(") {"))
                .map(line -> line.substring(0, line.length() - 2))
                .toList();
    }
}

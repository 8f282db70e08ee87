package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.CreateUserModels.generated;
import static dev.parasol.processor.generate.CreateUserModels.source;
import static dev.parasol.processor.generate.CreateUserModels.umbrella;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.plain;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.model.TransitionBuilder;
import dev.parasol.processor.model.VersionBuilder;
import dev.parasol.processor.model.WorkflowModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatcherSourceTest {

    @Test
    void listsTheStepsAndAwaitsOfEveryVersionOnce() {
        assertThat(source(generated(umbrella().build()), "CreateUserDispatcher"))
                .contains("""
                            private static final Dispatcher<NewUser> DISPATCHER = Dispatcher.of(CreateUser.class, NewUser.class)
                                    .unique("userid", UniqueScope.WORKFLOW)
                                    .versions(2, 1, 2)
                                    .step(new ValidateInputInvoker())
                                    .step(new CreateRecordInvoker())
                                    .step(new EnrichProfileInvoker())
                                    .step(new SendWelcomeInvoker())
                                    .await(Approval.class, Approval.Approved.class, Approval.Declined.class,
                                            Approval.Expired.class)
                                    .step(new CloseAccountInvoker())
                                    .build();
                        """);
    }

    @Test
    void namesTheNodesOfALargeWorkflowInStatementsOfTheirOwn() {
        assertThat(source(generated(line(101)), "GreetingDispatcher"))
                .contains("""
                            private static final Dispatcher<NoInput> DISPATCHER = table();
                        """)
                .contains("""
                            private static Dispatcher<NoInput> table() {
                                DispatcherBuilder<NoInput> table = Dispatcher.of(Greeting.class, NoInput.class)
                                        .unique("id", UniqueScope.WORKFLOW)
                                        .versions(1, 1);
                                table.step(new S0Invoker());
                                table.step(new S1Invoker());
                        """)
                .contains("""
                                table.step(new S100Invoker());
                                return table.build();
                        """);
    }

    @Test
    void answersFromItsTable() {
        assertThat(source(generated(umbrella().build()), "CreateUserDispatcher"))
                .contains("public static Dispatcher<NewUser> dispatcher() {\n        return DISPATCHER;")
                .contains("SortedMap<Integer, VersionInfo> versions() {\n        return DISPATCHER.versions();")
                .contains("public static int currentVersion() {\n        return DISPATCHER.currentVersion();")
                .contains(
                        "int resolveVersion(OptionalInt version) {\n        return DISPATCHER.resolveVersion(version);")
                .contains("public static boolean isVersioned() {\n        return true;")
                .contains("public static UniqueKey unique() {\n        return DISPATCHER.unique();")
                .contains(
                        "public static Definition definition(int version) {\n        return DISPATCHER.definition(version);");
    }

    @Test
    void knowsAPlainWorkflowAsVersionOne() {
        WorkflowModel check = workflow("Check")
                .versions(plain("Check")
                        .with(step("Ping").ends("Pong"))
                        .start("Ping")
                        .transitions(on("Ping.Pong").to("End"))
                        .build())
                .build();

        assertThat(source(generated(check), "CheckDispatcher"))
                .contains(".versions(1, 1)")
                .contains("public static boolean isVersioned() {\n        return false;");
    }

    @Test
    void hasNoTableWhereRulesFailed() {
        assertThat(source(generated(umbrella().build(), List.of("PSL203")), "CreateUserDispatcher"))
                .contains("public static Dispatcher<NewUser> dispatcher() {\n        throw notCompiled();")
                .contains("return new IllegalStateException(\"CreateUser did not compile: PSL203\");")
                .doesNotContain("DISPATCHER")
                .doesNotContain("Invoker");
    }

    @Test
    void comesWithoutResourcesWhereRulesFailed() {
        assertThat(generated(umbrella().build(), List.of("PSL203")))
                .allMatch(GeneratedFile.Source.class::isInstance)
                .hasSize(2);
    }

    /** A workflow of so many steps, one after the other. */
    private static WorkflowModel line(int length) {
        VersionBuilder version = plain("Greeting").start("S0");
        TransitionBuilder[] transitions = new TransitionBuilder[length];
        for (int i = 0; i < length; i++) {
            version.with(step("S" + i).ends("Done"));
            transitions[i] = on("S" + i + ".Done").to(i == length - 1 ? "End" : "S" + (i + 1));
        }
        return workflow("Greeting")
                .versions(version.transitions(transitions).build())
                .build();
    }
}

package dev.parasol.processor.generate;

import static dev.parasol.processor.generate.CreateUserModels.generated;
import static dev.parasol.processor.generate.CreateUserModels.source;
import static dev.parasol.processor.generate.CreateUserModels.umbrella;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.plain;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.model.StepBuilder;
import dev.parasol.processor.model.StepModel;
import dev.parasol.processor.model.TransitionBuilder;
import dev.parasol.processor.model.VersionBuilder;
import dev.parasol.processor.model.WorkflowModel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DispatcherSourceTest {

    @Test
    void listsTheStepsAndAwaitsOfEveryVersionOnce() {
        assertThat(source(generated(umbrella().build()), "CreateUserDispatcher"))
                .contains("""
                            private static final Dispatcher<NewUser> DISPATCHER = Dispatcher.of(CreateUser.class, NewUser.class)
                                    .unique("userid", UniqueScope.WORKFLOW)
                                    .versions(2, 1, 2)
                                    .calls(new CreateUserDispatcher())
                                    .step(ValidateInput.class, ValidateInput.Invalid.class, ValidateInput.Valid.class)
                                    .step(CreateRecord.class, CreateRecord.Created.class)
                                    .step(EnrichProfile.class, EnrichProfile.Enriched.class)
                                    .step(SendWelcome.class, SendWelcome.Sent.class)
                                    .await(Approval.class, Approval.Approved.class, Approval.Declined.class,
                                            Approval.Expired.class)
                                    .step(CloseAccount.class, CloseAccount.Closed.class)
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
                                        .versions(1, 1)
                                        .calls(new GreetingDispatcher());
                                table.step(S0.class, S0.Done.class);
                                table.step(S1.class, S1.Done.class);
                        """)
                .contains("""
                                table.step(S100.class, S100.Done.class);
                                return table.build();
                        """);
    }

    @Test
    void callsTheStepsByTheirPlaceInTheTable() {
        assertThat(source(generated(umbrella().build()), "CreateUserDispatcher"))
                .contains("""
                            @Override
                            public Object create(int index) throws Exception {
                                return switch (index) {
                                    case 0 -> new ValidateInput();
                                    case 1 -> new CreateRecord();
                        """)
                .contains("""
                                    case 1 -> ((CreateRecord) step).execute((NewUser) arguments.get(0),
                                            (ValidateInput.Valid) arguments.get(1), arguments.context());
                        """)
                .doesNotContain("Object compensate(");
    }

    @Test
    void callsTheStepsOfALargeWorkflowInParts() {
        assertThat(source(generated(line(101)), "GreetingDispatcher"))
                .contains("""
                            @Override
                            public Object invoke(int index, Object step, Arguments arguments) throws Exception {
                                return switch (index / 50) {
                                    case 0 -> invokeFrom0(index, step, arguments);
                                    case 1 -> invokeFrom50(index, step, arguments);
                                    case 2 -> invokeFrom100(index, step, arguments);
                                    default -> throw new IndexOutOfBoundsException(index);
                                };
                            }
                        """)
                .contains("""
                            private static Object createFrom100(int index) throws Exception {
                                return switch (index) {
                                    case 100 -> new S100();
                                    default -> throw new IndexOutOfBoundsException(index);
                        """);
    }

    @Test
    void callsWhatUndoesAStep() {
        StepBuilder pay = step("Pay").ends("Paid").compensates("Pay.Paid paid");

        assertThat(source(generated(of(step("Check").ends("Right"), pay)), "GreetingDispatcher"))
                .contains(".step(Check.class, Check.Right.class)\n")
                .contains(".compensatedStep(Pay.class, Pay.Paid.class)\n")
                .contains("public CompletionStage<?> compensate(int index, Object step, Arguments arguments)")
                .contains("""
                                return switch (index) {
                                    case 1 -> {
                                        ((Pay) step).compensate((Pay.Paid) arguments.get(0));
                                        yield CompletableFuture.completedFuture(null);
                                    }
                                    default -> throw new IndexOutOfBoundsException(index);
                                };
                            }
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
        return of(IntStream.range(0, length)
                .mapToObj(i -> step("S" + i).ends("Done"))
                .toArray(StepBuilder[]::new));
    }

    /** A workflow of these steps, one after the other. */
    private static WorkflowModel of(StepBuilder... builders) {
        List<StepModel> steps = Stream.of(builders).map(StepBuilder::build).toList();
        VersionBuilder version = plain("Greeting").start(steps.get(0).type().display());
        TransitionBuilder[] transitions = new TransitionBuilder[steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            version.with(builders[i]);
            String next =
                    i == steps.size() - 1 ? "End" : steps.get(i + 1).type().display();
            transitions[i] = on(steps.get(i).outcomes().get(0).type().display()).to(next);
        }
        return workflow("Greeting")
                .versions(version.transitions(transitions).build())
                .build();
    }
}

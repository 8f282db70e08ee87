package dev.parasol.processor.generate;

import static dev.parasol.processor.model.Models.outcome;
import static dev.parasol.processor.model.Models.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.NamedPlace;
import dev.parasol.processor.model.ParameterModel;
import dev.parasol.processor.model.ReturnModel;
import dev.parasol.processor.model.StepBuilder;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeShape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InvokerSourceTest {

    @Test
    void callsTheStepWithoutReflection() {
        assertThat(invoker(CreateUserModels.CREATE_RECORD)).isEqualTo("""
                        package com.acme;

                        import dev.parasol.GeneratedFrom;
                        import dev.parasol.runtime.dispatch.Arguments;
                        import dev.parasol.runtime.dispatch.StepInvoker;
                        import java.util.List;

                        /**
                         * Calls {@link CreateRecord}.
                         */
                        @GeneratedFrom(CreateRecord.class)
                        public final class CreateRecordInvoker implements StepInvoker {
                            /**
                             * An invoker; it has no state.
                             */
                            public CreateRecordInvoker() {
                            }

                            @Override
                            public Class<?> step() {
                                return CreateRecord.class;
                            }

                            @Override
                            public List<Class<?>> outcomes() {
                                return List.of(CreateRecord.Created.class);
                            }

                            @Override
                            public Object create() {
                                return new CreateRecord();
                            }

                            @Override
                            public Object invoke(Object step, Arguments arguments) throws Exception {
                                return ((CreateRecord) step).execute((NewUser) arguments.get(0),
                                        (ValidateInput.Valid) arguments.get(1), arguments.context());
                            }
                        }
                        """);
    }

    @Test
    void findsWhatIsOptional() {
        assertThat(invoker(CreateUserModels.CLOSE_ACCOUNT)).contains("arguments.find(1, SendWelcome.Sent.class)");
    }

    @Test
    void namesEveryOutcome() {
        assertThat(invoker(CreateUserModels.VALIDATE_INPUT))
                .contains("return List.of(ValidateInput.Invalid.class, ValidateInput.Valid.class);");
    }

    @Test
    void vouchesForTypeArguments() {
        ParameterModel generic = new ParameterModel(
                "least",
                "java.lang.Comparable<com.acme.Amount>",
                "Comparable<Amount>",
                "java.lang.Comparable",
                Optional.of(TypeName.of("java.lang", "Comparable")),
                false,
                false,
                NamedPlace.at("least"));

        assertThat(invoker(step("Compare").executes(execute(false, generic))))
                .contains("execute(arguments.get(0, Arguments.generic(Comparable.class)))");
    }

    @Test
    void writesWhatIsNoClassAsItStandsInTheSource() {
        ParameterModel array = new ParameterModel(
                "bytes", "byte[]", "byte[]", "byte[]", Optional.empty(), false, false, NamedPlace.at("bytes"));

        assertThat(invoker(step("Upload").executes(execute(false, array))))
                .contains("execute((byte[]) arguments.get(0))");
    }

    @Test
    void callsAStaticMethodOnItsClass() {
        assertThat(invoker(step("Ping").executes(execute(true)))).contains("return Ping.execute();");
    }

    @Test
    void callsACompensationThatReturnsNothing() {
        assertThat(invoker(step("Pay").ends("Paid").compensates("Pay.Paid paid", "StepContext context")))
                .contains("""
                            @Override
                            public boolean compensates() {
                                return true;
                            }

                            @Override
                            public CompletionStage<?> compensate(Object step, Arguments arguments) throws Exception {
                                ((Pay) step).compensate((Pay.Paid) arguments.get(0), arguments.context());
                                return CompletableFuture.completedFuture(null);
                            }
                        """);
    }

    @Test
    void callsACompensationThatGoesOnElsewhere() {
        assertThat(invoker(step("Pay").ends("Paid").compensates(compensate(true, true))))
                .contains("return ((Pay) step).compensate();");
    }

    @Test
    void callsNoCompensationThatIsOutOfReach() {
        assertThat(invoker(step("Pay").ends("Paid").compensates(compensate(false, true))))
                .doesNotContain("compensate");
    }

    private static MethodModel compensate(boolean accessible, boolean stage) {
        return new MethodModel(
                "compensate",
                List.of(),
                new ReturnModel("CompletionStage<?>", stage, List.of(), Optional.empty()),
                accessible,
                false,
                Optional.empty(),
                "compensate()",
                NamedPlace.at("compensate"));
    }

    @Test
    void asksForAStepFactoryWhereTheStepCannotBeMade() {
        assertThat(invoker(step("Mail").ends("Sent").withoutConstructor()))
                .contains("return StepCalls.noConstructor(\"Mail\");")
                .doesNotContain("new Mail()");
    }

    @Test
    void declaresWhatTheConstructorThrows() {
        assertThat(invoker(step("Mail").ends("Sent").constructorThrows()))
                .contains("public Object create() throws Exception {");
    }

    @Test
    void joinsTheNamesOfANestedStep() {
        assertThat(invoker(step("Mails.Send").ends("Sent")))
                .contains(
                        "@GeneratedFrom(Mails.Send.class)\npublic final class Mails_SendInvoker implements StepInvoker")
                .contains("return List.of(Mails.Send.Sent.class);");
    }

    @Test
    void isNotWrittenForAStepThatCannotBeCalled() {
        StepBuilder withoutOutcome = step("Mail");
        StepBuilder inner = step("Mail")
                .ends("Sent")
                .shape(new TypeShape(TypeShape.Kind.CLASS, true, true, false, false, false, true));
        StepBuilder twice = step("Mail").executes(execute(false), execute(true));

        assertThat(List.of(withoutOutcome, inner, twice))
                .allSatisfy(step ->
                        assertThat(new Generator().invoker(step.build())).isEmpty());
    }

    private static MethodModel execute(boolean isStatic, ParameterModel... parameters) {
        ReturnModel returns = new ReturnModel("Done", false, List.of(outcome("Done")), Optional.empty());
        return new MethodModel(
                "execute",
                List.of(parameters),
                returns,
                true,
                isStatic,
                Optional.empty(),
                "execute(...)",
                NamedPlace.at("execute"));
    }

    private static String invoker(StepBuilder step) {
        return new Generator().invoker(step.build()).get(0).text();
    }
}

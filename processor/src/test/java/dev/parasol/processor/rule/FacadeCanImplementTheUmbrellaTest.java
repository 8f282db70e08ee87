package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.abstractMethod;
import static dev.parasol.processor.rule.Declarations.method;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.staticMethod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.StepModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacadeCanImplementTheUmbrellaTest {

    private static final String PROGRAM = program("""
            @Workflow(input = Name.class, GRAPH)
            @Unique(key = "id")
            interface Greeting {
              void stop(String key);
            }""");

    private final Rule rule = new FacadeCanImplementTheUmbrella();

    @Test
    void rejectsAnAbstractMethod() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .members(abstractMethod("stop", "java.lang.String"))
                                .build()))
                .containsExactly("""
                stop
                [PSL118] CreateUser: the facade cannot implement the abstract method stop(String)
                    the facade implements CreateUser; its own methods need no declaration there""");
    }

    @Test
    void rejectsAMethodOfTheFacade() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .members(method("cancel", "java.lang.String"))
                                .build()))
                .containsExactly("""
                cancel
                [PSL118] CreateUser: the method cancel(String) is one that the facade has itself
                    the facade implements CreateUser; give the method another name""");
    }

    @Test
    void rejectsAMethodNamedVersions() {
        assertThat(said(rule, workflow("CreateUser").members(method("versions")).build()))
                .containsExactly("""
                versions
                [PSL118] CreateUser: the method versions() is one that the facade has itself
                    the facade implements CreateUser; give the method another name""");
    }

    @Test
    void rejectsARerunWhateverItsClassIs() {
        String rerun = "default void rerun(String key, Class<? extends Record> step, String newKey) {}";
        Diagnosed said = JavacCompilation.of(PROGRAM.replace("void stop(String key);", rerun))
                .compile()
                .nothingElse()
                .only("PSL118");

        assertThat(said.message())
                .contains("the method rerun(String, Class, String) is one that the facade has itself");
    }

    @Test
    void rejectsAStartWithTheInput() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .input(Models.payload("NewUser"))
                                .members(method("start", "java.lang.String", "com.acme.NewUser"))
                                .build()))
                .containsExactly("""
                start
                [PSL118] CreateUser: the method start(String, NewUser) is one that the facade has itself
                    the facade implements CreateUser; give the method another name""");
    }

    @Test
    void rejectsANameThatIsTaken() {
        assertThat(said(rule, workflow("CreateUser").taken("CreateUserFacade").build()))
                .containsExactly("""
                CreateUser
                [PSL118] CreateUser: the name CreateUserFacade of the generated class is taken
                    there is a class com.acme.CreateUserFacade that was not generated from CreateUser""");
    }

    @Test
    void rejectsAnInvokersNameThatIsTaken() {
        assertThat(said(rule, takenInvoker())).containsExactly("""
                CreateRecord
                [PSL118] CreateRecord: the name CreateRecordInvoker of the generated class is taken
                    there is a class com.acme.CreateRecordInvoker that was not generated from CreateRecord""");
    }

    @Test
    void acceptsOtherMethods() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .members(method("cancel"), staticMethod("get", "java.lang.String"))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsAStartWithAnotherInput() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .members(method("start", "java.lang.String", "com.acme.NewUser"))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsAPrivateMethodThatTheFacadeDoesNotInherit() {
        JavacCompilation.of(PROGRAM.replace("void stop(String key);", "private void cancel(String key) {}"))
                .compile()
                .clean();
    }

    @Test
    void acceptsTheMethodsThatEveryClassHas() {
        JavacCompilation.of(
                        PROGRAM.replace("void stop(String key);", "boolean equals(Object other); String toString();"))
                .compile()
                .clean();
    }

    @Test
    void pointsAtTheMethod() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL118");

        assertThat(said.at()).isEqualTo("void stop(String key);");
        assertThat(said.line()).isEqualTo(8);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL118");

        assertThat(said.at()).isEqualTo("stop(String key)");
        assertThat(said.line()).isEqualTo(8);
    }

    private static StepModel takenInvoker() {
        StepModel step = step("CreateRecord").build();
        return new StepModel(
                step.type(),
                step.shape(),
                step.origin(),
                step.annotation(),
                step.executes(),
                step.compensates(),
                step.retry(),
                step.timeout(),
                step.constructor(),
                step.constructorThrows(),
                false,
                Optional.of(Models.type("CreateRecordInvoker")));
    }
}

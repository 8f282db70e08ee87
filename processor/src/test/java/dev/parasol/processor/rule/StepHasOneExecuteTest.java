package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Declarations.execute;
import static dev.parasol.processor.rule.Declarations.executeThrowing;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.right;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.staticExecute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.TypeShape.Kind;
import org.junit.jupiter.api.Test;

class StepHasOneExecuteTest {

    private static final String PROGRAM = program("""
            @Step
            final class Part {
              record Done() {}

              public Done execute() {
                return new Done();
              }

              public Done execute(Name name) {
                return new Done();
              }
            }""");

    private final Rule rule = new StepHasOneExecute();

    @Test
    void rejectsAStepWithoutExecute() {
        assertThat(said(rule, step("CreateRecord").executes().build())).containsExactly("""
                CreateRecord
                [PSL302] CreateUser v2: the step CreateRecord has no public method execute
                    execute takes what the step needs, by type, and returns its outcome""");
    }

    @Test
    void namesAllMethodsWhereThereAreSeveral() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .executes(execute("execute()"), execute("execute(NewUser)"))
                                .build()))
                .containsExactly("""
                execute(NewUser)
                [PSL302] CreateUser v2: the step CreateRecord has 2 public methods execute
                    they are execute() and execute(NewUser)
                    a step has exactly one, its own or inherited""");
    }

    @Test
    void rejectsAStaticMethod() {
        assertThat(said(rule, step("CreateRecord").executes(staticExecute()).build()))
                .containsExactly("""
                execute()
                [PSL302] CreateUser v2: the method CreateRecord.execute() is static
                    a step is called through an instance that the engine creates""");
    }

    @Test
    void rejectsAMethodThatThrowsMoreThanExceptions() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .executes(executeThrowing("Throwable"))
                                .build()))
                .containsExactly("""
                execute()
                [PSL302] CreateUser v2: the method CreateRecord.execute() throws Throwable
                    a step's failure is an Exception, checked or not
                    fix: throws Exception""");
    }

    @Test
    void readsWhatAMethodThrows() {
        Diagnosed said =
                JavacCompilation.of(program("""
                        @Step
                        final class Part {
                          record Done() {}

                          public <E extends Throwable> Done execute() throws Error, E, Exception, Throwable {
                            return new Done();
                          }
                        }""")).compile().nothingElse().only("PSL302");

        assertThat(said.message()).contains("Part.execute() throws Throwable");
    }

    @Test
    void acceptsOneMethod() {
        assertThat(said(
                        rule,
                        step("CreateRecord").executes(execute("execute()")).build()))
                .isEmpty();
    }

    @Test
    void isSilentWhereTheStepIsNoClass() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .shape(right(Kind.INTERFACE))
                                .executes()
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheMethodThatIsTooMany() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL302");

        assertThat(said.at()).startsWith("public Done execute(Name name) {");
        assertThat(said.line()).isEqualTo(13);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL302");

        assertThat(said.at()).isEqualTo("execute(Name name)");
        assertThat(said.line()).isEqualTo(13);
    }
}

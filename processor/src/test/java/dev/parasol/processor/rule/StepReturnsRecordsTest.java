package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Declarations.execute;
import static dev.parasol.processor.rule.Declarations.executeReturning;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import org.junit.jupiter.api.Test;

class StepReturnsRecordsTest {

    private static final String PROGRAM = program("""
            @Step
            final class Part {
              public String execute() {
                return "";
              }
            }""");

    private final Rule rule = new StepReturnsRecords();

    @Test
    void rejectsWhatIsNoRecord() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .executes(executeReturning("String", "is no record"))
                                .build()))
                .containsExactly("""
                execute()
                [PSL303] CreateUser v2: CreateRecord returns String, which is no record
                    a step returns its outcome: a record, a sealed interface of records, or a CompletionStage or CompletableFuture of one
                    fix: public record Done() {}""");
    }

    @Test
    void rejectsAnEnumAmongTheRecords() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .executes(executeReturning("Outcome", "permits CreateRecord.Code, which is an enum"))
                                .build()))
                .containsExactly("""
                execute()
                [PSL303] CreateUser v2: CreateRecord returns Outcome, which permits CreateRecord.Code, which is an enum
                    a step returns its outcome: a record, a sealed interface of records, or a CompletionStage or CompletableFuture of one
                    fix: public record Done() {}""");
    }

    @Test
    void acceptsARecord() {
        assertThat(said(
                        rule,
                        step("CreateRecord").executes(execute("execute()")).build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheMethod() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL303");

        assertThat(said.at()).startsWith("public String execute() {");
        assertThat(said.line()).isEqualTo(7);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL303");

        assertThat(said.at()).isEqualTo("execute()");
        assertThat(said.line()).isEqualTo(7);
    }
}

package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.rule.Declarations.isGeneric;
import static dev.parasol.processor.rule.Declarations.isPackagePrivate;
import static dev.parasol.processor.rule.Declarations.isPrivate;
import static dev.parasol.processor.rule.Declarations.outcome;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.shaped;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.AwaitModel;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.TypeShape.Kind;
import dev.parasol.processor.model.VersionModel;
import dev.parasol.processor.model.WorkflowModel;
import org.junit.jupiter.api.Test;

class OutcomeIsWithinReachTest {

    private static final String PROGRAM = program("""
            @Step
            final class Part {
              private record Done() {}

              public Done execute() {
                return new Done();
              }
            }""");

    private final Rule rule = new OutcomeIsWithinReach();

    @Test
    void rejectsAGenericRecord() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .endsIn(outcome(shaped("CreateRecord.Created", isGeneric(Kind.RECORD))))
                                .build()))
                .containsExactly("""
                CreateRecord.Created
                [PSL304] CreateUser v2: the outcome CreateRecord.Created is generic
                    CreateRecord ends in it, and what is stored must have one type""");
    }

    @Test
    void rejectsAPrivateRecord() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .endsIn(outcome(shaped("CreateRecord.Created", isPrivate(Kind.RECORD))))
                                .build()))
                .containsExactly("""
                CreateRecord.Created
                [PSL304] CreateUser v2: the outcome CreateRecord.Created is out of reach of the package of CreateRecord
                    CreateRecord ends in it, and generated code in that package names it
                    fix: public record Created""");
    }

    @Test
    void rejectsAnEventThatTheUmbrellaCannotName() {
        assertThat(said(rule, hiddenEvent())).containsExactly("""
                Approval.Approved
                [PSL304] CreateUser: the event Approval.Approved is out of reach of the package of CreateUser
                    Approval ends in it, and the facade's resume takes it
                    fix: public record Approved""");
    }

    @Test
    void acceptsAPackagePrivateRecord() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .endsIn(outcome(shaped("CreateRecord.Created", isPackagePrivate(Kind.RECORD))))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheRecord() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL304");

        assertThat(said.at()).isEqualTo("private record Done() {}");
        assertThat(said.line()).isEqualTo(7);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL304");

        assertThat(said.at()).isEqualTo("execute()");
        assertThat(said.line()).isEqualTo(9);
    }

    /** An umbrella in another package than an await whose record is package-private. */
    private static WorkflowModel hiddenEvent() {
        VersionModel version = Models.plain("Approval")
                .with(await("Approval").endsIn(outcome(shaped("Approval.Approved", isPackagePrivate(Kind.RECORD)))))
                .start("Approval")
                .build();
        AwaitModel await = (AwaitModel)
                version.mentioned().get(Models.type("Approval")).node().orElseThrow();
        return Awaiting.workflow(TypeName.of("com.acme.users", "CreateUser"), await);
    }
}

package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Declarations.component;
import static dev.parasol.processor.rule.Declarations.isGeneric;
import static dev.parasol.processor.rule.Declarations.outcome;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.right;
import static dev.parasol.processor.rule.Declarations.said;
import static dev.parasol.processor.rule.Declarations.shaped;
import static dev.parasol.processor.rule.Declarations.unstorable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.Models;
import dev.parasol.processor.model.PayloadModel;
import dev.parasol.processor.model.TypeShape.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadCanBeStoredTest {

    private static final String PROGRAM = program("""
            @Step
            final class Part {
              record Done(Thread by) {}

              public Done execute() {
                return new Done(Thread.currentThread());
              }
            }""");

    private final Rule rule = new PayloadCanBeStored();

    @Test
    void rejectsAComponentOfAnOutcome() {
        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .endsIn(outcome(unstorable(
                                        "CreateRecord.Created", component("by", "Thread", "is no storable type"))))
                                .build()))
                .containsExactly("""
                by
                [PSL305] CreateUser v2: CreateRecord.Created.by of type Thread is no storable type
                    storable are primitives and their boxes, String, enums, UUID, URI, BigInteger, BigDecimal, java.time values, records and sealed interfaces of records, and Optional, List, Set, Map and arrays of these""");
    }

    @Test
    void rejectsAComponentOfTheInput() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .input(unstorable(
                                        "NewUser",
                                        component(
                                                "address.lines",
                                                "List<Thread>",
                                                "holds Thread, which is no storable type")))
                                .build()))
                .containsExactly("""
                address.lines
                [PSL305] CreateUser: NewUser.address.lines of type List<Thread> holds Thread, which is no storable type
                    storable are primitives and their boxes, String, enums, UUID, URI, BigInteger, BigDecimal, java.time values, records and sealed interfaces of records, and Optional, List, Set, Map and arrays of these""");
    }

    @Test
    void rejectsAnInputThatIsNoRecord() {
        assertThat(said(rule, workflow("CreateUser").input(noRecord()).build())).containsExactly("""
                String
                [PSL305] CreateUser: the input String is no record
                    an input is a record that is not generic, or a sealed interface of such records""");
    }

    @Test
    void rejectsAGenericInput() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .input(shaped("NewUser", isGeneric(Kind.RECORD)))
                                .build()))
                .containsExactly("""
                NewUser
                [PSL305] CreateUser: the input NewUser is generic
                    an input is a record that is not generic, or a sealed interface of such records""");
    }

    @Test
    void saysOfAGenericInputOnlyThatItIsGeneric() {
        PayloadModel generic = shaped("NewUser", isGeneric(Kind.RECORD));
        PayloadModel.Unstorable component = component("value", "T", "is a type variable");

        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .input(withUnstorable(generic, component))
                                .build()))
                .singleElement()
                .asString()
                .contains("the input NewUser is generic");
    }

    @Test
    void leavesAGenericOutcomeToTheRuleAboutThat() {
        PayloadModel generic = shaped("CreateRecord.Created", isGeneric(Kind.RECORD));
        PayloadModel.Unstorable component = component("value", "T", "is a type variable");

        assertThat(said(
                        rule,
                        step("CreateRecord")
                                .endsIn(outcome(withUnstorable(generic, component)))
                                .build()))
                .isEmpty();
    }

    @Test
    void acceptsWhatCanBeStored() {
        assertThat(said(rule, step("CreateRecord").ends("Created").build())).isEmpty();
    }

    @Test
    void acceptsASealedInput() {
        assertThat(said(
                        rule,
                        workflow("CreateUser")
                                .input(Models.sealedPayload("NewUser", "NewUser.Guest", "NewUser.Member"))
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheComponent() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL305");

        assertThat(said.at()).isEqualTo("Thread by");
        assertThat(said.line()).isEqualTo(7);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL305");

        assertThat(said.at()).isEqualTo("execute()");
        assertThat(said.line()).isEqualTo(9);
    }

    private static PayloadModel withUnstorable(PayloadModel payload, PayloadModel.Unstorable component) {
        return new PayloadModel(
                payload.type(),
                payload.shape(),
                payload.origin(),
                payload.supertypes(),
                payload.records(),
                List.of(component));
    }

    private static PayloadModel noRecord() {
        PayloadModel record = Models.payload("String");
        return new PayloadModel(
                record.type(), right(Kind.CLASS), record.origin(), record.supertypes(), List.of(), List.of());
    }
}

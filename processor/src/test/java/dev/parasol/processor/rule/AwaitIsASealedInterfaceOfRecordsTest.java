package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.rule.Declarations.onTimeout;
import static dev.parasol.processor.rule.Declarations.program;
import static dev.parasol.processor.rule.Declarations.right;
import static dev.parasol.processor.rule.Declarations.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.TypeShape.Kind;
import org.junit.jupiter.api.Test;

class AwaitIsASealedInterfaceOfRecordsTest {

    private static final String PROGRAM = program("""
            @Await(timeout = "P7D")
            sealed interface Approval {
              record Approved() implements Approval {}
            }""");

    private final Rule rule = new AwaitIsASealedInterfaceOfRecords();

    @Test
    void rejectsAnOpenInterface() {
        assertThat(said(rule, await("Approval").shape(right(Kind.INTERFACE)).build()))
                .containsExactly("""
                Approval
                [PSL306] CreateUser v2: the await Approval is no sealed interface
                    an await is a sealed interface of the records that can arrive
                    fix: public sealed interface Approval""");
    }

    @Test
    void namesWhatIsNoRecord() {
        assertThat(said(rule, await("Approval").intruders("Approval.Other").build()))
                .containsExactly("""
                Approval
                [PSL306] CreateUser v2: the await Approval permits Approval.Other, which is no record
                    an await is a sealed interface of the records that can arrive""");
    }

    @Test
    void rejectsATimeoutWithoutARecordForIt() {
        assertThat(said(rule, await("Approval").ends("Approved").timeout("P7D").build()))
                .containsExactly("""
                Approval timeout
                [PSL306] CreateUser v2: the await Approval has a timeout, but no record with @OnTimeout
                    fix: @OnTimeout record Expired() implements Approval {}""");
    }

    @Test
    void rejectsARecordForATimeoutThatThereIsNot() {
        assertThat(said(
                        rule,
                        await("Approval")
                                .endsIn(onTimeout("Approval.Expired", 0))
                                .build()))
                .containsExactly("""
                Approval.Expired
                [PSL306] CreateUser v2: Approval.Expired has @OnTimeout, but Approval has no timeout
                    fix: @Await(timeout = "P7D")""");
    }

    @Test
    void rejectsASecondRecordForTheTimeout() {
        assertThat(said(
                        rule,
                        await("Approval")
                                .endsIn(onTimeout("Approval.Expired", 0), onTimeout("Approval.Lapsed", 0))
                                .timeout("P7D")
                                .build()))
                .containsExactly("""
                Approval.Lapsed
                [PSL306] CreateUser v2: Approval.Lapsed has @OnTimeout, which Approval.Expired has already
                    when the timeout of Approval has passed, one record is delivered""");
    }

    @Test
    void rejectsComponentsThatNobodyFills() {
        assertThat(said(
                        rule,
                        await("Approval")
                                .endsIn(onTimeout("Approval.Expired", 2))
                                .timeout("P7D")
                                .build()))
                .containsExactly("""
                Approval.Expired
                [PSL306] CreateUser v2: Approval.Expired has @OnTimeout, and components that nobody would fill
                    fix: @OnTimeout record Expired() implements Approval {}""");
    }

    @Test
    void acceptsRecords() {
        assertThat(said(rule, await("Approval").ends("Approved", "Declined").build()))
                .isEmpty();
    }

    @Test
    void acceptsATimeoutWithItsRecord() {
        assertThat(said(
                        rule,
                        await("Approval")
                                .ends("Approved", "Expired")
                                .onTimeout("Expired")
                                .timeout("P7D")
                                .build()))
                .isEmpty();
    }

    @Test
    void pointsAtTheTimeout() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL306");

        assertThat(said.at()).isEqualTo("\"P7D\"");
        assertThat(said.line()).isEqualTo(5);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL306");

        assertThat(said.at()).isEqualTo("timeout");
        assertThat(said.line()).isEqualTo(5);
    }
}

package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.rule.Deltas.base;
import static dev.parasol.processor.rule.Deltas.delta;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import org.junit.jupiter.api.Test;

class EveryOmissionLeavesSomethingOutTest {

    private static final String PROGRAM =
            Deltas.program("basedOn = CreateUser.V2.class, without = Approval.Approved.class");

    private final Rule rule = new EveryOmissionLeavesSomethingOut();

    @Test
    void saysWhatCouldBeLeftOut() {
        VersionGraph graph = delta().without("SendWelcome").graph(base());

        assertThat(Said.by(rule, graph)).containsExactly("""
                V3 without[0]
                [PSL211] CreateUser v3: without leaves out SendWelcome, of which v2 says nothing
                    v2 has transitions on ValidateInput.Valid, ValidateInput.Invalid and CreateRecord.Created""");
    }

    @Test
    void asksWhetherACloseNameWasMeant() {
        VersionGraph graph =
                delta().without("ValidateInput", "CreateRecord.Create").graph(base());

        assertThat(Said.by(rule, graph)).containsExactly("""
                V3 without[1]
                [PSL211] CreateUser v3: without leaves out CreateRecord.Create, of which v2 says nothing
                    did you mean CreateRecord.Created?
                    fix: without = {ValidateInput.class, CreateRecord.Created.class}""");
    }

    @Test
    void rejectsItWhereThereIsNothingToLeaveOutOf() {
        VersionGraph graph = base().without("CreateRecord", "ValidateInput").graph();

        assertThat(Said.by(rule, graph)).containsExactly("""
                V2 without[0]
                [PSL211] CreateUser v2: without leaves out CreateRecord, but there is no basedOn
                    without takes transitions away from the version that basedOn names; this one says its whole graph""");
    }

    @Test
    void acceptsRecordsSealedInterfacesAndNodes() {
        VersionGraph graph = delta().without("CreateRecord.Created", "ValidateInput.Outcome", "ValidateInput")
                .transitions(on("ValidateInput.Outcome").to("End"))
                .graph(base());

        assertThat(Said.by(rule, graph)).isEmpty();
    }

    @Test
    void pointsAtTheClassLiteral() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL211");

        assertThat(said.at()).isEqualTo("Approval.Approved.class");
        assertThat(said.line()).isEqualTo(16);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL211");

        assertThat(said.at()).isEqualTo("without");
        assertThat(said.line()).isEqualTo(16);
    }
}

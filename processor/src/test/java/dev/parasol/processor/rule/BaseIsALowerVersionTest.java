package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.version;
import static dev.parasol.processor.model.Models.workflow;
import static dev.parasol.processor.rule.Deltas.base;
import static dev.parasol.processor.rule.Deltas.delta;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.CompileResult;
import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.model.VersionBuilder;
import dev.parasol.processor.model.VersionModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaseIsALowerVersionTest {

    private static final String RETIRED =
            Deltas.program("""
            basedOn = CreateUser.V2.class, transitions = {
                @Transition(on = ValidateInput.Invalid.class, to = Approval.class),
                @Transition(on = Approval.class, to = End.class)
            }""").replace("{CreateUser.V2.class, CreateUser.V3.class}", "CreateUser.V3.class");

    private final Rule rule = new BaseIsALowerVersion();

    private static VersionModel basedOn(int key, String base) {
        return version("CreateUser", key).basedOn(base).build();
    }

    private List<String> said(VersionModel... versions) {
        return Declarations.said(rule, workflow("CreateUser").versions(versions).build());
    }

    @Test
    void rejectsItself() {
        assertThat(said(base().build(), basedOn(3, "CreateUser.V3"))).containsExactly("""
                V3 basedOn
                [PSL119] CreateUser: V3 is based on itself
                    a version is based on one of the same umbrella whose key is lower
                    fix: basedOn = CreateUser.V2.class""");
    }

    @Test
    void rejectsALaterOne() {
        assertThat(said(basedOn(2, "CreateUser.V3"), version("CreateUser", 3).build()))
                .containsExactly("""
                V2 basedOn
                [PSL119] CreateUser: V2 is based on V3, whose key 3 is not lower than 2
                    V2 is the first version, so it says its whole graph, in start and transitions""");
    }

    @Test
    void rejectsOneOfTwoThatAreBasedOnEachOther() {
        assertThat(said(version("CreateUser", 1).build(), basedOn(2, "CreateUser.V3"), basedOn(3, "CreateUser.V2")))
                .containsExactly("""
                V2 basedOn
                [PSL119] CreateUser: V2 is based on V3, whose key 3 is not lower than 2
                    a version is based on one of the same umbrella whose key is lower
                    fix: basedOn = CreateUser.V1.class""");
    }

    @Test
    void rejectsWhatIsNoVersion() {
        assertThat(said(base().build(), basedOn(3, "NewUser"))).containsExactly("""
                V3 basedOn
                [PSL119] CreateUser: V3 is based on NewUser, which is no class with @WorkflowVersion
                    a version is based on one of the same umbrella whose key is lower
                    fix: basedOn = CreateUser.V2.class""");
    }

    @Test
    void rejectsAVersionOfAnotherUmbrella() {
        assertThat(Declarations.said(
                        rule,
                        workflow("CreateUser")
                                .versions(base().build(), basedOn(3, "CloseUser.V1"))
                                .bases(version("CloseUser", 1).build())
                                .build()))
                .containsExactly("""
                V3 basedOn
                [PSL119] CreateUser: V3 is based on CloseUser.V1, which is no version of CreateUser
                    a version is based on one of the same umbrella whose key is lower
                    fix: basedOn = CreateUser.V2.class""");
    }

    @Test
    void writesTheWholeGraphOfOneWhoseBaseIsNoLongerListed() {
        VersionBuilder delta = delta().transitions(
                        on("ValidateInput.Invalid").to("Approval").after("PT1H"),
                        on("Approval").to("End"));

        assertThat(Declarations.said(
                        rule,
                        workflow("CreateUser")
                                .versions(delta.build())
                                .bases(base().build())
                                .build()))
                .containsExactly("""
                V3 basedOn
                [PSL119] CreateUser: V3 is based on V2, which versions does not list
                    list V2 again; or, where it is retired, let V3 say its whole graph
                    fix: start = ValidateInput.class, transitions = {\
                @Transition(on = ValidateInput.Valid.class, to = CreateRecord.class), \
                @Transition(on = ValidateInput.Invalid.class, to = Approval.class, after = "PT1H"), \
                @Transition(on = CreateRecord.Created.class, to = End.class), \
                @Transition(on = Approval.Approved.class, to = End.class), \
                @Transition(on = Approval.Declined.class, to = End.class)}""");
    }

    @Test
    void acceptsAListedOneWithALowerKey() {
        assertThat(said(basedOn(3, "CreateUser.V2"), base().build())).isEmpty();
        assertThat(said(base().build(), basedOn(3, "CreateUser.V2"), basedOn(5, "CreateUser.V3")))
                .isEmpty();
    }

    @Test
    void leavesAWrongKeyToTheOtherRules() {
        assertThat(said(base().build(), basedOn(0, "CreateUser.V2"))).isEmpty();
    }

    @Test
    void isTheOnlyOneToSpeakOfANestedVersionThatIsNoLongerListed() {
        CompileResult result = JavacCompilation.of(RETIRED).compile();

        assertThat(result.codes()).containsExactly("PSL119");
    }

    @Test
    void givesAFixThatCompiles() {
        String message = JavacCompilation.of(RETIRED).compile().only("PSL119").message();

        JavacCompilation.of(Deltas.program(message.split("fix: ")[1])).compile().clean();
    }

    @Test
    void pointsAtTheClassLiteral() {
        Diagnosed said = JavacCompilation.of(RETIRED).compile().nothingElse().only("PSL119");

        assertThat(said.at()).isEqualTo("CreateUser.V2.class");
        assertThat(said.line()).isEqualTo(16);
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(RETIRED).compile().nothingElse().only("PSL119");

        assertThat(said.at()).isEqualTo("basedOn");
        assertThat(said.line()).isEqualTo(16);
    }
}

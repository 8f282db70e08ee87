package dev.parasol.processor.graph;

import static dev.parasol.processor.model.Models.await;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.outcome;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.model.NodeModel;
import dev.parasol.processor.model.TypeName;
import dev.parasol.processor.model.VersionBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a version that says only what it changes of another one amounts to. */
class DeltaTest {

    private static VersionBuilder known(int key) {
        return version("Sale", key)
                .with(
                        step("Check").ends("Fine", "Doubtful"),
                        step("Charge").ends("Charged", "Refused"),
                        step("Ship").ends("Shipped"),
                        step("Thank").ends("Thanked"))
                .with(await("Review").ends("Approved", "Declined"));
    }

    private static VersionBuilder base() {
        return known(1).start("Check")
                .transitions(
                        on("Check.Fine").to("Charge"),
                        on("Check.Doubtful").to("Review"),
                        on("Review.Approved", "Review.Declined").to("End"),
                        on("Charge.Charged").to("Ship").after("PT1H"),
                        on("Charge.Refused").to("End"),
                        on("StepFailed").from("Charge").to("End"),
                        on("Ship.Shipped").to("End"));
    }

    private static VersionBuilder delta() {
        return known(2).basedOn("Sale.V1");
    }

    @Test
    void isTheOtherVersionWhereItChangesNothing() {
        VersionGraph whole = delta().graph(base());

        assertThat(lines(whole)).isEqualTo(lines(base().graph()));
        assertThat(whole.start()).map(NodeModel::type).map(TypeName::display).contains("Check");
        assertThat(whole.version().name()).isEqualTo("Sale v2");
    }

    @Test
    void replacesInItsPlaceWhatIsOnTheSameOutcome() {
        VersionGraph whole =
                delta().transitions(on("Charge.Refused").to("Review")).graph(base());

        assertThat(lines(whole))
                .containsExactly(
                        "Check.Fine -> Charge",
                        "Check.Doubtful -> Review",
                        "Review.Approved -> End",
                        "Review.Declined -> End",
                        "Charge.Charged -> Ship after PT1H",
                        "Charge.Refused -> Review",
                        "Charge.StepFailed -> End",
                        "Ship.Shipped -> End");
    }

    @Test
    void takesOverNoDelayOfWhatItReplaces() {
        VersionGraph whole =
                delta().transitions(on("Charge.Charged").to("Ship")).graph(base());

        assertThat(lines(whole)).contains("Charge.Charged -> Ship").doesNotContain("Charge.Charged -> Ship after PT1H");
    }

    @Test
    void leavesTheOtherOutcomesOfATransitionOnSeveralAsTheyAre() {
        VersionGraph whole =
                delta().transitions(on("Review.Approved").to("Charge")).graph(base());

        assertThat(lines(whole))
                .contains("Review.Approved -> Charge", "Review.Declined -> End")
                .doesNotContain("Review.Approved -> End");
    }

    @Test
    void replacesAllOutcomesOfASealedInterface() {
        VersionGraph whole = delta().transitions(on("Review").to("Ship")).graph(base());

        assertThat(lines(whole))
                .contains("Review.Approved -> Ship", "Review.Declined -> Ship")
                .doesNotContain("Review.Approved -> End", "Review.Declined -> End");
    }

    @Test
    void addsAtTheEndWhatIsNew() {
        VersionGraph whole = delta().transitions(
                        on("Ship.Shipped").to("Thank"), on("Thank.Thanked").to("End"))
                .graph(base());

        assertThat(lines(whole)).endsWith("Ship.Shipped -> Thank", "Thank.Thanked -> End");
        assertThat(whole.isReachable(whole.node(type("Thank")).orElseThrow())).isTrue();
    }

    @Test
    void replacesOnlyWhatTheNodeInFromEndsIn() {
        VersionBuilder base = known(1).with(step("Remind").endsIn(outcome("Ship.Shipped")))
                .start("Charge")
                .transitions(
                        on("Charge.Charged").to("Ship"),
                        on("Charge.Refused").to("Remind"),
                        on("Ship.Shipped").from("Ship").to("End"),
                        on("Ship.Shipped").from("Remind").to("End"));

        VersionGraph whole = delta().with(step("Remind").endsIn(outcome("Ship.Shipped")))
                .transitions(
                        on("Ship.Shipped").from("Remind").to("Thank"),
                        on("Thank.Thanked").to("End"))
                .graph(base);

        assertThat(lines(whole)).contains("Ship.Shipped -> End", "Remind.Ship.Shipped -> Thank");
    }

    @Test
    void keepsWhatIsTakenOverClearWhereAnotherNodeEndsInTheSame() {
        VersionGraph whole = delta().with(step("Resend").endsIn(outcome("Ship.Shipped")))
                .transitions(
                        on("Charge.Refused").to("Resend"),
                        on("Ship.Shipped").from("Resend").to("End"))
                .graph(base());

        assertThat(whole.unclear()).isEmpty();
        assertThat(lines(whole)).contains("Ship.Shipped -> End", "Resend.Ship.Shipped -> End");
    }

    @Test
    void seesWhoIsMeantOnceTheOtherNodeIsReplaced() {
        VersionGraph whole = delta().with(step("Resend").endsIn(outcome("Ship.Shipped")))
                .transitions(
                        on("Charge.Charged").to("Resend"),
                        on("Ship.Shipped").to("Thank"),
                        on("Thank.Thanked").to("End"))
                .without("Ship")
                .graph(base());

        assertThat(whole.unclear()).isEmpty();
        assertThat(lines(whole)).contains("Charge.Charged -> Resend", "Resend.Ship.Shipped -> Thank");
        assertThat(whole.node(type("Ship"))).isEmpty();
    }

    @Test
    void leavesOutARecord() {
        assertThat(lines(delta().without("Charge.Refused").graph(base())))
                .doesNotContain("Charge.Refused -> End")
                .contains("Charge.Charged -> Ship after PT1H", "Charge.StepFailed -> End");
    }

    @Test
    void leavesOutAllThatComesOutOfANode() {
        assertThat(lines(delta().without("Charge").graph(base())))
                .noneMatch(line -> line.startsWith("Charge."))
                .contains("Check.Fine -> Charge");
    }

    @Test
    void leavesOutWhatCatchesAFailure() {
        assertThat(lines(delta().without("StepFailed").graph(base())))
                .doesNotContain("Charge.StepFailed -> End")
                .contains("Charge.Refused -> End");
    }

    @Test
    void saysAnewWhatItHasLeftOut() {
        VersionGraph whole = delta().without("Charge")
                .transitions(on("Charge.Charged").to("End"))
                .graph(base());

        assertThat(lines(whole))
                .filteredOn(line -> line.startsWith("Charge."))
                .containsExactly("Charge.Charged -> End");
    }

    @Test
    void startsElsewhereWhereItSaysSo() {
        VersionGraph whole = delta().start("Charge").without("Check", "Review").graph(base());

        assertThat(whole.start()).map(NodeModel::type).map(TypeName::display).contains("Charge");
        assertThat(whole.nodes()).extracting(node -> node.type().display()).containsExactly("Charge", "Ship");
    }

    @Test
    void canBeChangedByTheNextOne() {
        VersionGraph second = delta().transitions(
                        on("Ship.Shipped").to("Thank"), on("Thank.Thanked").to("End"))
                .graph(base());
        VersionGraph third = VersionGraph.of(
                known(3).basedOn("Sale.V2")
                        .transitions(on("Thank.Thanked").to("ContinueAsNew"))
                        .without("StepFailed")
                        .build(),
                second);

        assertThat(lines(third))
                .contains("Ship.Shipped -> Thank", "Thank.Thanked -> ContinueAsNew", "Check.Fine -> Charge")
                .doesNotContain("Charge.StepFailed -> End", "Thank.Thanked -> End");
    }

    private static TypeName type(String name) {
        return TypeName.of("com.acme", name);
    }

    private static List<String> lines(VersionGraph graph) {
        return graph.transitions().stream().map(DeltaTest::line).toList();
    }

    /** {@code Charge.Charged -> Ship after PT1H}; before a record of another node stands the one that ends in it. */
    private static String line(ResolvedTransition transition) {
        String node = transition.on().node().type().display();
        String outcome = transition.on().outcome().type().display();
        String targets = String.join(
                ", ", transition.to().stream().map(TypeName::display).toList());
        String delay = transition
                .written()
                .after()
                .map(after -> " after " + after.value())
                .orElse("");
        return (outcome.startsWith(node + ".") ? outcome : node + "." + outcome) + " -> " + targets + delay;
    }
}

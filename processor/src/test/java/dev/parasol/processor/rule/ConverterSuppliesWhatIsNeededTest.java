package dev.parasol.processor.rule;

import static dev.parasol.processor.model.Models.migration;
import static dev.parasol.processor.model.Models.on;
import static dev.parasol.processor.model.Models.outcome;
import static dev.parasol.processor.model.Models.step;
import static dev.parasol.processor.model.Models.supplies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.processor.compile.Diagnosed;
import dev.parasol.processor.compile.EcjCompilation;
import dev.parasol.processor.compile.JavacCompilation;
import dev.parasol.processor.graph.VersionGraph;
import dev.parasol.processor.model.ConverterModel;
import dev.parasol.processor.model.MethodModel;
import dev.parasol.processor.model.MigrationBuilder;
import dev.parasol.processor.model.ReturnModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConverterSuppliesWhatIsNeededTest {

    private static final String PROGRAM = Moving.changed(
            "static Rate.Rated rated(Order order, Check.Passed passed) {\n    return new Rate.Rated(order.item().length());",
            "Rate.Rated rated() {\n    return null;");

    private final Rule rule = new ConverterSuppliesWhatIsNeeded();

    private static MigrationBuilder with(ConverterModel.Method... methods) {
        return migration(1, 2).move("HumanApproval", "AutoApproval").converter("OrdersFrom1To2", methods);
    }

    private static ConverterModel.Method rated(
            boolean isStatic, boolean accessible, boolean isPrivate, boolean isGeneric, Optional<String> thrown) {
        MethodModel right = Moving.RATED.method();
        MethodModel changed = new MethodModel(
                right.name(),
                right.parameters(),
                right.returns(),
                accessible,
                isStatic,
                thrown,
                right.signature(),
                right.origin());
        return new ConverterModel.Method(changed, isPrivate, isGeneric, true);
    }

    private static ReturnModel returning(String type) {
        return new ReturnModel(type, false, List.of(), Optional.of("is no record"));
    }

    @Test
    void refusesWhatCannotBeCalledWithoutAnObject() {
        assertThat(Moving.said(rule, with(rated(false, true, false, false, Optional.empty()))))
                .containsExactly("""
                rated
                [PSL609] Orders v1 to v2: OrdersFrom1To2.rated(Order, Check.Passed) is not static
                    it is called from a class beside the umbrella, without an object: it is static, neither private nor generic""");
        assertThat(Moving.said(rule, with(rated(true, false, true, false, Optional.empty()))))
                .singleElement()
                .asString()
                .contains("OrdersFrom1To2.rated(Order, Check.Passed) is private");
        assertThat(Moving.said(rule, with(rated(true, true, false, true, Optional.empty()))))
                .singleElement()
                .asString()
                .contains("OrdersFrom1To2.rated(Order, Check.Passed) is generic");
        assertThat(Moving.said(rule, with(rated(true, false, false, false, Optional.empty()))))
                .singleElement()
                .asString()
                .contains("OrdersFrom1To2.rated(Order, Check.Passed) is out of reach");
    }

    @Test
    void refusesTypesThatTheUmbrellaCannotName() {
        ConverterModel.Method hidden = new ConverterModel.Method(Moving.RATED.method(), false, false, false);

        assertThat(Moving.said(rule, with(hidden)))
                .singleElement()
                .asString()
                .contains("OrdersFrom1To2.rated(Order, Check.Passed) names a type out of reach");
    }

    @Test
    void refusesToThrowMoreThanExceptions() {
        assertThat(Moving.said(rule, with(rated(true, true, false, false, Optional.of("Throwable")))))
                .containsExactly("""
                rated
                [PSL609] Orders v1 to v2: OrdersFrom1To2.rated(Order, Check.Passed) throws Throwable
                    what keeps an instance from being moved is an Exception, checked or not
                    fix: throws Exception""");
    }

    @Test
    void refusesAConverterOutOfReach() {
        assertThat(Moving.said(rule, with(Moving.RATED).converterIsOutOfReach()))
                .containsExactly("""
                converter
                [PSL609] Orders v1 to v2: the converter OrdersFrom1To2 is out of reach
                    it is called from a class beside Orders; make it public""");
    }

    @Test
    void refusesAConverterThatSuppliesNothing() {
        MigrationBuilder nothing = migration(1, 2).stays("HumanApproval").converter("OrdersFrom1To2");

        assertThat(Moving.said(rule, nothing, Moving.byHand(), Moving.byRating()))
                .containsExactly("""
                converter
                [PSL609] Orders v1 to v2: the converter OrdersFrom1To2 supplies nothing
                    no static method of it returns an outcome of v2; write one, or leave it out""");
    }

    @Test
    void isSilentWhereItIsSaidWhatAConverterShouldSupply() {
        assertThat(Moving.codes(with(), Moving.byHand(), Moving.byRating())).containsExactly("PSL608");
    }

    @Test
    void isSilentWhereSomethingWouldRunTwice() {
        MigrationBuilder back =
                migration(1, 2).move("HumanApproval", "Check").converter("OrdersFrom1To2", Moving.RATED);

        assertThat(Moving.codes(back, Moving.byHand(), Moving.byRating())).containsExactly("PSL607");
    }

    @Test
    void refusesWhatIsNoOutcomeOfTheNewVersion() {
        assertThat(Moving.said(rule, with(Moving.RATED, supplies("name", returning("String"), "Order order"))))
                .containsExactly("""
                name
                [PSL609] Orders v1 to v2: OrdersFrom1To2.name(Order) returns String, which no node of v2 ends in
                    it supplies an outcome by returning its record; make it private if it is the converter's own""");
        assertThat(Moving.said(rule, with(Moving.RATED, supplies("approved", "HumanApproval.Approved"))))
                .singleElement()
                .asString()
                .contains("returns HumanApproval.Approved, which no node of v2 ends in");
    }

    @Test
    void refusesAnInterfaceInPlaceOfItsOneRecord() {
        ReturnModel sealed = new ReturnModel("Rate.Outcome", false, List.of(outcome("Rate.Rated")), Optional.empty());

        assertThat(Moving.said(rule, with(supplies("rated", sealed))))
                .singleElement()
                .asString()
                .contains("returns Rate.Outcome, which no node of v2 ends in");
    }

    @Test
    void refusesARecordOfSeveralNodes() {
        VersionGraph next = Moving.next()
                .with(step("Again").endsIn(outcome("Rate.Rated")))
                .transitions(
                        on("Check.Passed").to("Rate"),
                        on("Rate.Rated").from("Rate").to("Again"),
                        on("Rate.Rated").from("Again").to("AutoApproval"),
                        on("AutoApproval.Outcome").to("End"))
                .graph();

        assertThat(Moving.said(rule, with(Moving.RATED), Moving.byHand(), next)).containsExactly("""
                rated
                [PSL609] Orders v1 to v2: OrdersFrom1To2.rated(Order, Check.Passed) returns Rate.Rated, which both Rate and Again \
                end in
                    it could not be told which of them counts as ended; let each end in a record of its own""");
    }

    @Test
    void refusesASecondMethodForANode() {
        assertThat(Moving.said(rule, with(Moving.RATED, supplies("again", "Rate.Rated"))))
                .containsExactly("""
                again
                [PSL609] Orders v1 to v2: OrdersFrom1To2.again() is a second one for Rate
                    a node ends once, and rated(Order, Check.Passed) says in what; leave one out""");
    }

    @Test
    void refusesWhatNothingNeeds() {
        String needless = """
                    needed is what something takes after a move, unless v1 has recorded it for certain or its node runs after \
                the move
                    leave the method out""";

        assertThat(Moving.said(rule, with(Moving.RATED, supplies("shipped", "Ship.Shipped"))))
                .containsExactly("""
                shipped
                [PSL609] Orders v1 to v2: OrdersFrom1To2.shipped() supplies what no moved instance needs
                """ + needless);
        assertThat(Moving.said(rule, with(Moving.RATED, supplies("passed", "Check.Passed"))))
                .containsExactly("""
                passed
                [PSL609] Orders v1 to v2: OrdersFrom1To2.passed() supplies what no moved instance needs
                """ + needless);
    }

    @Test
    void acceptsMethodsOfTheConvertersOwn() {
        ConverterModel.Method own =
                new ConverterModel.Method(supplies("own", returning("String")).method(), true, true, true);

        assertThat(Moving.codes(with(own, Moving.RATED), Moving.byHand(), Moving.byRating()))
                .isEmpty();
    }

    @Test
    void acceptsWhatIsOnlyRecordedSometimes() {
        VersionGraph sometimes = Moving.old()
                .transitions(
                        on("Check.Passed").to("HumanApproval", "Rate"),
                        on("Rate.Rated").to("End"),
                        on("HumanApproval").to("End"))
                .graph();

        assertThat(Moving.codes(with(Moving.RATED).stays("Rate"), sometimes, Moving.byRating()))
                .isEmpty();
    }

    @Test
    void pointsAtTheMethod() {
        Diagnosed said = JavacCompilation.of(PROGRAM).compile().nothingElse().only("PSL609");

        assertThat(said.at()).isEqualTo("Rate.Rated rated() {\n    return null;\n  }");
    }

    @Test
    void isFoundByEclipse() {
        Diagnosed said = EcjCompilation.of(PROGRAM).compile().nothingElse().only("PSL609");

        assertThat(said.at()).isEqualTo("rated()");
    }
}

package dev.parasol.release;

import static dev.parasol.release.Samples.APPROVAL;
import static dev.parasol.release.Samples.CREATE;
import static dev.parasol.release.Samples.END;
import static dev.parasol.release.Samples.VALIDATE;
import static dev.parasol.release.Samples.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.release.Change.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Release RELEASE = Samples.createUser();

    @Test
    void findsNothingBetweenEquals() {
        Comparison none = Comparison.of(RELEASE, RELEASE);

        assertThat(none.changes()).isEmpty();
        assertThat(none.kind()).isEqualTo(Kind.COMPATIBLE);
        assertThat(none.asks()).isEqualTo(LabelRise.PATCH);
    }

    @Test
    void caresForNoOrder() {
        List<Node> nodes = new ArrayList<>(RELEASE.nodes());
        List<Transition> transitions = new ArrayList<>(RELEASE.transitions());
        List<Shape> shapes = new ArrayList<>(RELEASE.shapes());
        List.of(nodes, transitions, shapes).forEach(Collections::reverse);

        Release turned = Samples.copy(RELEASE, RELEASE.start(), nodes, transitions, shapes);

        assertThat(Comparison.of(RELEASE, turned).changes()).isEmpty();
    }

    @Test
    void saysWhereOutcomesLed() {
        Release changed = Samples.with(
                RELEASE,
                new Transition(VALIDATE, VALIDATE + "$Valid", List.of(CREATE), Optional.empty()),
                new Transition(CREATE, CREATE + "$Created", List.of(END), Optional.of("PT1H")),
                new Transition(APPROVAL, APPROVAL + "$Approved", List.of(END), Optional.of("P1D")),
                new Transition(APPROVAL, APPROVAL + "$Expired", List.of(CREATE), Optional.of("PT5S")));

        assertThat(sentences(changed))
                .containsExactly(
                        "Validate.Valid led to Create and Approval, now to Create",
                        "Validate.Invalid led to End, now nowhere",
                        "Create.Created led to End at once, now after PT1H",
                        "Approval.Expired led to End, now to Create after PT5S");
        assertThat(Comparison.of(RELEASE, changed).kind()).isEqualTo(Kind.MIGRATION_REQUIRED);
    }

    @Test
    void saysWhichNodesCameAndWent() {
        Node sent = new Node.Step(
                "com.acme.Send",
                List.of(),
                Optional.empty(),
                List.of("com.acme.Sent"),
                Optional.empty(),
                Optional.empty());
        Release changed = Samples.with(RELEASE, Samples.validate(), Samples.create(), sent);

        Comparison comparison = Comparison.of(RELEASE, changed);

        assertThat(sentences(changed)).containsExactly("await Approval was removed", "step Send was added");
        assertThat(comparison.asks()).as("an event is awaited no more").isEqualTo(LabelRise.MAJOR);
    }

    @Test
    void saysWhatStepsTakeAndHowTheyAreUndone() {
        Node.Step create = Samples.create();
        Node changed = new Node.Step(
                CREATE,
                List.of(new Source.Context()),
                Optional.empty(),
                create.outcomes(),
                create.retry(),
                create.timeout());

        assertThat(sentences(Samples.with(RELEASE, Samples.validate(), changed, Samples.approval())))
                .containsExactly(
                        "Create took perhaps the input, perhaps Validate.Valid and the context, now takes the context",
                        "Create can no longer be compensated");
    }

    @Test
    void saysHowLongAnAwaitWaits() {
        Node forEver = new Node.Await(APPROVAL, Samples.approval().outcomes(), Optional.empty(), Optional.empty());
        Node sameTime = new Node.Await(
                APPROVAL,
                Samples.approval().outcomes(),
                Optional.of("PT168H"),
                Samples.approval().onTimeout());
        Node otherEvent = new Node.Await(
                APPROVAL, Samples.approval().outcomes(), Optional.of("P7D"), Optional.of(APPROVAL + "$Approved"));

        assertThat(sentences(approving(forEver))).containsExactly("Approval waited P7D, now waits for ever");
        assertThat(sentences(approving(sameTime))).isEmpty();
        assertThat(sentences(approving(otherEvent)))
                .containsExactly("Approval timed out with Approval.Expired, now with Approval.Approved");
    }

    @Test
    void countsNewOutcomesAsMinorAndLostEventsAsMajor() {
        Node more = new Node.Await(
                APPROVAL,
                List.of(APPROVAL + "$Approved", APPROVAL + "$Expired", APPROVAL + "$Declined"),
                Optional.of("P7D"),
                Optional.of(APPROVAL + "$Expired"));

        assertThat(Comparison.of(RELEASE, approving(more)).asks()).isEqualTo(LabelRise.MINOR);
        assertThat(Comparison.of(approving(more), RELEASE).asks()).isEqualTo(LabelRise.MAJOR);
    }

    @Test
    void countsWhatBreaksTheInputOrAnEventAsMajorAndAnOutcomeAsPatch() {
        assertThat(reshaped(record("com.acme.NewUser", "java.lang.String name")).asks())
                .isEqualTo(LabelRise.MAJOR);
        assertThat(reshaped(record("com.acme.Mail", "int to")).asks()).isEqualTo(LabelRise.MAJOR);
        assertThat(reshaped(record(APPROVAL + "$Approved", "int by")).asks()).isEqualTo(LabelRise.MAJOR);
        assertThat(reshaped(record(CREATE + "$Created", "int id")).asks()).isEqualTo(LabelRise.PATCH);
    }

    @Test
    void namesTheComponentAndTheLineThatTakesTheChangeBack() {
        Change change = reshaped(record(VALIDATE + "$Valid", "java.lang.String age", "boolean sure"))
                .changes()
                .get(0);

        assertThat(change.sentence()).isEqualTo("Validate.Valid.age was int, is String");
        assertThat(change.kind()).isEqualTo(Kind.INCOMPATIBLE);
        assertThat(change.subject()).isEqualTo(VALIDATE + "$Valid");
        assertThat(change.component()).contains("age");
        assertThat(change.remedy()).contains("int age");
    }

    @Test
    void tellsTypesOfOneNameApart() {
        assertThat(reshaped(record(CREATE + "$Created", "com.other.long id")).changes())
                .extracting(Change::sentence)
                .containsExactly("Create.Created.id was long, is com.other.long");
    }

    @Test
    void comparesARecordThatHoldsItself() {
        Release nested = Samples.reshaped(RELEASE, record("com.acme.Mail", "com.acme.Mail next"));

        assertThat(Comparison.of(nested, RELEASE).changes())
                .extracting(Change::sentence)
                .containsExactly(
                        "Mail lost component next (Mail)", "Mail got component to (String), and stored ones have none");
    }

    private static Release approving(Node approval) {
        return Samples.with(RELEASE, Samples.validate(), Samples.create(), approval);
    }

    private static Comparison reshaped(Shape shape) {
        return Comparison.of(RELEASE, Samples.reshaped(RELEASE, shape));
    }

    private static List<String> sentences(Release changed) {
        return Comparison.of(RELEASE, changed).of(Change.Part.GRAPH).stream()
                .map(Change::sentence)
                .toList();
    }
}

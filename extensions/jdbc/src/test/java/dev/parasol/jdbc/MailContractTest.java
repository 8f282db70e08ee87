package dev.parasol.jdbc;

import static dev.parasol.jdbc.Samples.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.spi.Encoded;
import dev.parasol.runtime.spi.Mail.Answer;
import dev.parasol.runtime.spi.Mail.Inbox;
import dev.parasol.runtime.spi.Mail.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What nodes ask each other arrives, and is answered until it is taken back. */
class MailContractTest extends StoreContract {

    private static final Encoded EVENT =
            new Encoded("com.acme.Approved", "{\"by\":\"Zoë\"}".getBytes(StandardCharsets.UTF_8));

    private static Question question(String id, String from, String to) {
        return new Question(id, from, to, "r1", "EVENT", Optional.of(EVENT), Optional.of("event-" + id));
    }

    private static Question wish(String id, String from, String to) {
        return new Question(id, from, to, "r1", "CANCEL", Optional.empty(), Optional.empty());
    }

    private Inbox inbox(String node) {
        return done(store.mail().inbox(node));
    }

    @Test
    void bringsAQuestionToTheNodeThatIsAsked() {
        done(store.mail().send(question("q1", "a", "b")));
        done(store.mail().send(wish("q2", "a", "b")));
        assertThat(inbox("b")).isEqualTo(new Inbox(List.of(question("q1", "a", "b"), wish("q2", "a", "b")), List.of()));
        assertThat(inbox("a")).isEqualTo(new Inbox(List.of(), List.of()));
        assertThat(inbox("c")).isEqualTo(new Inbox(List.of(), List.of()));
    }

    @Test
    void bringsQuestionsOldestFirst() {
        List<Question> all = IntStream.range(0, 20)
                .mapToObj(n -> wish("q" + (19 - n), n % 2 == 0 ? "a" : "c", "b"))
                .toList();
        all.forEach(question -> done(store.mail().send(question)));
        assertThat(inbox("b").questions()).isEqualTo(all);
    }

    @Test
    void bringsAnAnswerBackUntilItIsForgotten() {
        done(store.mail().send(question("q1", "a", "b")));
        Answer answer = new Answer("q1", "REFUSED", "run r1 has ended, “really”\nit has");
        done(store.mail().answer(answer));
        assertThat(inbox("b").questions()).as("it is answered").isEmpty();
        assertThat(inbox("a")).isEqualTo(new Inbox(List.of(), List.of(answer)));
        assertThat(inbox("a").answers()).as("not forgotten yet").containsExactly(answer);
        done(store.mail().forget(List.of("q1")));
        assertThat(inbox("a").answers()).isEmpty();
    }

    @Test
    void keepsAnAnswerWithoutAReason() {
        done(store.mail().send(wish("q1", "a", "b")));
        done(store.mail().answer(new Answer("q1", "DONE", "")));
        assertThat(inbox("a").answers()).containsExactly(new Answer("q1", "DONE", ""));
    }

    @Test
    void forgetsAQuestionThatIsTakenBack() {
        for (String id : List.of("q1", "q2", "q3")) {
            done(store.mail().send(wish(id, "a", "b")));
        }
        done(store.mail().forget(List.of("q1", "q3", "unknown")));
        assertThat(inbox("b").questions()).containsExactly(wish("q2", "a", "b"));
        done(store.mail().answer(new Answer("q1", "DONE", "")));
        assertThat(inbox("a").answers()).isEmpty();
    }

    @Test
    void forgetsNothingWhereThereIsNothingToForget() {
        done(store.mail().send(wish("q1", "a", "b")));
        done(store.mail().forget(List.of()));
        assertThat(inbox("b").questions()).hasSize(1);
    }

    @Test
    void letsANodeAskItself() {
        done(store.mail().send(wish("q1", "a", "a")));
        assertThat(inbox("a").questions()).hasSize(1);
        done(store.mail().answer(new Answer("q1", "DONE", "")));
        assertThat(inbox("a")).isEqualTo(new Inbox(List.of(), List.of(new Answer("q1", "DONE", ""))));
    }
}

package dev.parasol.jdbc;

import static dev.parasol.jdbc.Nodes.NOW;
import static dev.parasol.jdbc.Samples.START;
import static dev.parasol.jdbc.Samples.append;
import static dev.parasol.jdbc.Samples.done;
import static dev.parasol.jdbc.Samples.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parasol.runtime.instance.Status;
import dev.parasol.runtime.spi.Mail.Answer;
import dev.parasol.runtime.spi.Mail.Inbox;
import dev.parasol.runtime.spi.Mail.Question;
import dev.parasol.runtime.spi.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a node, and what it was asked and has asked, goes when nothing depends on it any more. */
class NodesGoneTest extends StoreContract {

    private Nodes nodes;

    @BeforeEach
    void startNodes() {
        nodes = new Nodes(store);
        nodes.live("a");
        nodes.live("b");
    }

    private void ask(String id, String from, String to) {
        done(store.mail().send(new Question(id, from, to, "r1", "CANCEL", Optional.empty(), Optional.empty())));
    }

    private Inbox inbox(String node) {
        return done(store.mail().inbox(node));
    }

    @Test
    void keepsTheMailOfTheLiving() {
        ask("q1", "a", "b");
        ask("q2", "b", "a");
        done(store.mail().answer(new Answer("q1", "DONE", "")));
        nodes.live("a");
        assertThat(inbox("a").answers()).hasSize(1);
        assertThat(inbox("a").questions()).hasSize(1);
    }

    @Test
    void removesTheMailOfANodeThatLeaves() {
        ask("q1", "a", "b");
        ask("q2", "b", "a");
        ask("q3", "a", "b");
        done(store.mail().answer(new Answer("q3", "DONE", "")));
        done(store.ownership().leave("b", NOW));
        assertThat(inbox("b")).isEqualTo(new Inbox(List.of(), List.of()));
        assertThat(inbox("a").questions()).as("nobody waits for the answer").isEmpty();
        assertThat(inbox("a").answers()).as("given before it left").containsExactly(new Answer("q3", "DONE", ""));
    }

    @Test
    void removesTheMailOfANodeThatDiesWithoutRuns() {
        ask("q1", "a", "b");
        ask("q2", "b", "a");
        nodes.die("b", "a");
        nodes.live("a");
        assertThat(inbox("a").questions()).isEmpty();
        assertThat(inbox("b").questions()).isEmpty();
    }

    @Test
    void keepsTheMailOfANodeWhoseRunsAreNotAdoptedYet() {
        nodes.create("r1", "b");
        ask("q1", "a", "b");
        Instant later = nodes.die("b", "a");
        assertThat(inbox("b").questions()).hasSize(1);
        nodes.orphans("a", later);
        RunState rests = RunState.atRest(Status.WAITING, START, Optional.empty());
        done(store.append(append("a", "r1", 1, rests, entry(2, "X"))));
        done(store.ownership().renew("a", later, Duration.ofHours(1)));
        assertThat(inbox("b").questions()).isEmpty();
    }
}

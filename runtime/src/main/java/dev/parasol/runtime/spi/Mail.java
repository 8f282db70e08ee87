package dev.parasol.runtime.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What nodes ask each other: a caller's wish goes to the node that has the run in hand. */
public interface Mail {

    /** Sends a question. */
    CompletionStage<Void> send(Question question);

    /** Answers a question; one that has been taken back is not answered. */
    CompletionStage<Void> answer(Answer answer);

    /** Takes questions back: nobody waits for the answer any more. */
    CompletionStage<Void> forget(Collection<String> questions);

    /** What has come for a node and has been neither answered nor forgotten. */
    CompletionStage<Inbox> inbox(String node);

    /**
     * What a caller wants of a run.
     *
     * @param id unique
     * @param from the node that asks
     * @param to the node that has the run in hand
     * @param runId the run
     * @param wish what is wanted, by a name that nodes agree on
     * @param event the event to deliver, or what else the wish needs
     * @param eventId the event's id
     */
    record Question(
            String id,
            String from,
            String to,
            String runId,
            String wish,
            Optional<Encoded> event,
            Optional<String> eventId) {}

    /**
     * What became of a question.
     *
     * @param question its id
     * @param outcome what became of it, by a name that nodes agree on
     * @param reason why not, for the caller to read; or an empty text
     */
    record Answer(String question, String outcome, String reason) {}

    /**
     * What has come for a node.
     *
     * @param questions to this node, not answered yet, oldest first
     * @param answers to what this node has asked
     */
    record Inbox(List<Question> questions, List<Answer> answers) {

        public Inbox {
            questions = List.copyOf(questions);
            answers = List.copyOf(answers);
        }
    }
}

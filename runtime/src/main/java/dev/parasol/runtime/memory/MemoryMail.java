package dev.parasol.runtime.memory;

import dev.parasol.runtime.spi.Mail;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What engines on one {@link MemoryStore} ask each other. */
final class MemoryMail implements Mail {

    private final MemoryStore store;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();

    MemoryMail(MemoryStore store) {
        this.store = store;
    }

    @Override
    public CompletionStage<Void> send(Question question) {
        return store.written(() -> questions.put(question.id(), question));
    }

    @Override
    public CompletionStage<Void> answer(Answer answer) {
        return store.written(() -> {
            if (questions.containsKey(answer.question())) {
                answers.put(answer.question(), answer);
            }
        });
    }

    @Override
    public CompletionStage<Void> forget(Collection<String> ids) {
        return store.written(() -> {
            questions.keySet().removeAll(ids);
            answers.keySet().removeAll(ids);
        });
    }

    @Override
    public CompletionStage<Inbox> inbox(String node) {
        return store.done(() -> {
            List<Question> open = questions.values().stream()
                    .filter(question -> question.to().equals(node) && !answers.containsKey(question.id()))
                    .toList();
            List<Answer> answered = answers.values().stream()
                    .filter(answer -> isFrom(node, answer))
                    .toList();
            return new Inbox(open, answered);
        });
    }

    /** Drops what nobody waits for and nobody answers once a node is gone; called under the store's lock. */
    void forget(String node) {
        questions
                .values()
                .removeIf(question -> question.from().equals(node)
                        || (question.to().equals(node) && !answers.containsKey(question.id())));
        answers.keySet().retainAll(questions.keySet());
    }

    private boolean isFrom(String node, Answer answer) {
        Question question = questions.get(answer.question());
        return question != null && question.from().equals(node);
    }
}

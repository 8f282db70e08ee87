package dev.parasol.jdbc;

import dev.parasol.runtime.spi.Encoded;
import dev.parasol.runtime.spi.Mail.Answer;
import dev.parasol.runtime.spi.Mail.Inbox;
import dev.parasol.runtime.spi.Mail.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question, and its answer once there is one, as the table has them. */
record MessageRow(
        Question question,
        @Nullable String outcome,
        @Nullable String reason) {

    private static final String COLUMNS = "id, asker, asked, run_id, wish, event_type, event, event_id";

    /** Keeps a question; the same one again changes nothing. */
    static Sql send(Question question) {
        return Sql.of(
                "INSERT INTO parasol_message (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                question.id(),
                question.from(),
                question.to(),
                question.runId(),
                question.wish(),
                question.event().map(Encoded::type).orElse(null),
                question.event().map(Encoded::json).map(Utf8::text).orElse(null),
                question.eventId().orElse(null));
    }

    static Sql answer(Answer answer) {
        return Sql.of(
                "UPDATE parasol_message SET outcome = ?, reason = ? WHERE id = ?",
                answer.outcome(),
                answer.reason(),
                answer.question());
    }

    static Sql forget(String question) {
        return Sql.of("DELETE FROM parasol_message WHERE id = ?", question);
    }

    /** What waits for a node, oldest first. */
    static Sql inbox(String node) {
        String some = "SELECT " + COLUMNS + ", outcome, reason, n FROM parasol_message WHERE ";
        return Sql.of(
                some + "asked = ? AND outcome IS NULL UNION ALL " + some
                        + "asker = ? AND outcome IS NOT NULL ORDER BY n",
                node,
                node);
    }

    static MessageRow read(ResultSet row) throws SQLException {
        return new MessageRow(
                new Question(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        event(row.getString(6), row.getString(7)),
                        Optional.ofNullable(row.getString(8))),
                row.getString(9),
                row.getString(10));
    }

    private static Optional<Encoded> event(@Nullable String type, @Nullable String json) {
        return type == null || json == null ? Optional.empty() : Optional.of(new Encoded(type, Utf8.bytes(json)));
    }

    static Inbox inboxOf(List<MessageRow> rows) {
        return new Inbox(
                rows.stream()
                        .filter(row -> row.outcome == null)
                        .map(MessageRow::question)
                        .toList(),
                rows.stream().flatMap(row -> row.answer().stream()).toList());
    }

    private Optional<Answer> answer() {
        return outcome == null || reason == null
                ? Optional.empty()
                : Optional.of(new Answer(question.id(), outcome, reason));
    }
}

package dev.parasol.runtime.core;

import dev.parasol.runtime.instance.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a failed instance has been undone.
 *
 * @param left the steps that are still to be compensated, the one whose turn it is first
 * @param attempt the latest attempt to compensate that one, from 1
 * @param spent how many of the attempts were made before the instance was last retried
 * @param since when that one's turn came, or when the instance was last retried
 * @param due when the attempt may begin
 * @param failure why it could not be compensated; none unless its attempts are spent
 */
record Compensation(
        List<Integer> left,
        int attempt,
        int spent,
        Instant since,
        Instant due,
        @Nullable Failure failure) {

    Compensation {
        left = List.copyOf(left);
    }

    static Compensation of(List<Integer> steps, Instant due) {
        return new Compensation(steps, 1, 0, due, due, null);
    }

    /** The step whose turn it is. */
    int step() {
        return left.get(0);
    }

    /** Whether it goes on by itself. */
    boolean isUnderWay() {
        return failure == null && !left.isEmpty();
    }

    Compensation next(Instant nextDue) {
        return of(left.subList(1, left.size()), nextDue);
    }

    Compensation again(Instant nextDue) {
        return new Compensation(left, attempt + 1, spent, since, nextDue, null);
    }

    Compensation afresh(Instant nextDue) {
        return new Compensation(left, attempt + 1, attempt, nextDue, nextDue, null);
    }

    /**
     * The same, but at a standstill.
     *
     * @param first why there is a compensation
     */
    Compensation gaveUp(Decision.CompensationGaveUp decision, @Nullable Failure first) {
        Thrown thrown = decision.failure();
        String message = "its compensation failed: " + thrown.message() + because(first);
        Failure why = new Failure(Optional.of(decision.node()), thrown.type(), message, attempt);
        return new Compensation(left, attempt, spent, since, due, why);
    }

    /** What a caller would otherwise no longer be told. */
    private static String because(@Nullable Failure first) {
        if (first == null) {
            return "";
        }
        String step = first.node().map(node -> node + " had failed: ").orElse("");
        return "; it was compensated because " + step + first.message();
    }
}

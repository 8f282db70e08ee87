package dev.parasol.jdbc;

import java.time.Instant;
import java.util.List;

/** In what the databases differ where the rest of a statement is the same. */
interface Dialect {

    /** The present moment in nanoseconds, as SQL: by the clock that all nodes share, or else as the caller has it. */
    String now(Instant callers);

    /** What locks the rows of a SELECT and leaves out those that somebody else has locked. */
    String locked();

    /** Whether a column is one of {@link #numbers}, with one question mark for those. */
    String among(String column);

    /** Numbers as a value for {@link #among}. */
    String numbers(List<Long> numbers);

    /** Whether nodes, which are a value that was read, are the column {@code passed_by}; with one question mark. */
    String passedByThose();

    /** Whether a node is in the column {@code passed_by}; with one question mark. */
    String passedByOne();
}

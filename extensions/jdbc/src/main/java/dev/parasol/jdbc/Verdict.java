package dev.parasol.jdbc;

import dev.parasol.runtime.error.ParasolException;

/** What became of a write. */
sealed interface Verdict {

    /** It is durable. */
    record Written() implements Verdict {}

    /** Nothing of it was written. */
    record Refused(ParasolException reason) implements Verdict {}

    /** Nothing of it was written, and what was in its way is gone: it is tried again. */
    record Again() implements Verdict {}
}

package dev.parasol.jdbc.moved;

import dev.parasol.Await;

/** Waits for whoever approves. */
@Await
public sealed interface Approval {

    /** The sale may go on. */
    record Approved(int number) implements Approval {}
}

package dev.parasol.jdbc.delivery;

import dev.parasol.Await;

/** Waits for the customs office. */
@Await
public sealed interface Customs {

    /** The parcel may go on. */
    record Cleared(int number) implements Customs {}

    /** The parcel has to go back. */
    record Seized(int number) implements Customs {}

    /** What the office says about a parcel. */
    static Customs about(int number) {
        return number % 4 == 0 ? new Seized(number) : new Cleared(number);
    }
}

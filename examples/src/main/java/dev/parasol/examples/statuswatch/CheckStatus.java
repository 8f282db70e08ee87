package dev.parasol.examples.statuswatch;

import dev.parasol.Step;

/** Asks the carrier. */
@Step
public final class CheckStatus {

    private final Carrier carrier;

    CheckStatus(Carrier carrier) {
        this.carrier = carrier;
    }

    /** What the check ends in. */
    public sealed interface Outcome {}

    /** The customer knows already. */
    public record Same() implements Outcome {}

    /** There is something to say. */
    public record Changed(String status) implements Outcome {}

    /** There is nothing to watch any more. */
    public record Delivered() implements Outcome {}

    public Outcome execute(Parcel parcel) {
        String status = carrier.status();
        if (status.equals("delivered")) {
            return new Delivered();
        }
        return status.equals(parcel.known()) ? new Same() : new Changed(status);
    }
}

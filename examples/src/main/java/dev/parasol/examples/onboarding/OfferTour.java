package dev.parasol.examples.onboarding;

import dev.parasol.Step;

/** Offers a guided tour. */
@Step
public final class OfferTour {

    /** The offer is out. */
    public record Offered(String to) {}

    public Offered execute(Contract.Signed signed) {
        return new Offered(signed.by());
    }
}

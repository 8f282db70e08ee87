package dev.parasol.examples.statuswatch;

import dev.parasol.Step;

/** Says when the parcel will be there. */
@Step
public final class EstimateArrival {

    /** There is an estimate. */
    public record Estimated(String arrival) {}

    public Estimated execute(CheckStatus.Changed changed) {
        return new Estimated(changed.status().equals("on its way") ? "today" : "tomorrow");
    }
}

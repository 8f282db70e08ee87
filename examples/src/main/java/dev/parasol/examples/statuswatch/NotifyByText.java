package dev.parasol.examples.statuswatch;

import dev.parasol.Step;

/** Sends the customer a text message. */
@Step
public final class NotifyByText {

    /** The message is out. */
    public record Texted(String text, Parcel parcel) implements Notice {}

    public Texted execute(Parcel parcel, CheckStatus.Changed changed, EstimateArrival.Estimated estimate) {
        String text = "text message: parcel %s is %s, expect it %s"
                .formatted(parcel.number(), changed.status(), estimate.arrival());
        return new Texted(text, parcel.nowKnown(changed.status()));
    }
}

package dev.parasol.examples.statuswatch;

import dev.parasol.Step;

/** Writes to the customer. */
@Step
public final class NotifyByMail {

    /** The mail is out. */
    public record Mailed(String text, Parcel parcel) implements Notice {}

    public Mailed execute(Parcel parcel, CheckStatus.Changed changed) {
        String text = "mail: parcel %s is %s".formatted(parcel.number(), changed.status());
        return new Mailed(text, parcel.nowKnown(changed.status()));
    }
}

package dev.parasol.examples.statuswatch;

import dev.parasol.NextInput;

/** What a customer was told; the next run begins with the parcel as it is known from then on. */
public interface Notice extends NextInput<Parcel> {

    /** As the customer read it. */
    String text();

    /** The parcel as the customer knows it now. */
    Parcel parcel();

    @Override
    default Parcel nextInput() {
        return parcel();
    }
}

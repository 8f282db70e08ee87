package dev.parasol.examples.crash;

import dev.parasol.Step;

/** Tells the traveller what was booked. */
@Step
public final class SendItinerary {

    private final Agency agency;

    SendItinerary(Agency agency) {
        this.agency = agency;
    }

    /** The traveller knows. */
    public record Sent() {}

    public Sent execute(Traveller traveller, BookFlight.Booked flight, BookHotel.Reserved hotel) {
        agency.send("%s, you have %s and %s".formatted(traveller.name(), flight.flight(), hotel.room()));
        return new Sent();
    }
}

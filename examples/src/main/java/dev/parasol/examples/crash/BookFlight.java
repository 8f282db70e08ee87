package dev.parasol.examples.crash;

import dev.parasol.Step;

/** Books the flight. */
@Step
public final class BookFlight {

    private final Agency agency;

    BookFlight(Agency agency) {
        this.agency = agency;
    }

    /** The flight is booked. */
    public record Booked(String flight) {}

    public Booked execute(Traveller traveller) {
        return new Booked(agency.flight(traveller.name()));
    }
}

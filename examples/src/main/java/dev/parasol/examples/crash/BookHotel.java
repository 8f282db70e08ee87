package dev.parasol.examples.crash;

import dev.parasol.Step;
import dev.parasol.StepContext;

/** Reserves a room. */
@Step
public final class BookHotel {

    private final Agency agency;

    BookHotel(Agency agency) {
        this.agency = agency;
    }

    /** A room is reserved. */
    public record Reserved(String room) {}

    /** The key is the same when the step runs again, so that the hotel reserves one room only. */
    public Reserved execute(StepContext context) throws InterruptedException {
        return new Reserved(agency.room(context.idempotencyKey()));
    }
}

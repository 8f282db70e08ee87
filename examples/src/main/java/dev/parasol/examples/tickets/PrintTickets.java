package dev.parasol.examples.tickets;

import dev.parasol.Retry;
import dev.parasol.Step;

/** Prints a ticket for each seat; a second attempt is made before the sale is given up. */
@Step(retry = @Retry(maxAttempts = 2, delay = "PT0.1S"))
public final class PrintTickets {

    private final BoxOffice office;

    PrintTickets(BoxOffice office) {
        this.office = office;
    }

    /** The tickets are the buyer's. */
    public record Printed(int tickets) {}

    public Printed execute(ReserveSeats.Reserved reserved) {
        office.print(reserved.seats());
        return new Printed(reserved.seats());
    }
}

package dev.parasol.examples.tickets;

import dev.parasol.Step;

/** Takes seats, and gives them back. */
@Step
public final class ReserveSeats {

    private final BoxOffice office;

    ReserveSeats(BoxOffice office) {
        this.office = office;
    }

    /** The seats are the buyer's. */
    public record Reserved(int seats) {}

    public Reserved execute(Sale sale) {
        office.reserve(sale.seats());
        return new Reserved(sale.seats());
    }

    public void compensate(Reserved reserved) {
        office.release(reserved.seats());
    }
}

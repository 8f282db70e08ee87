package dev.parasol.examples.tickets;

import dev.parasol.Step;

/** Takes the money, and pays it back. */
@Step
public final class ChargeCard {

    private static final int CENTS = 4_500;

    private final BoxOffice office;

    ChargeCard(BoxOffice office) {
        this.office = office;
    }

    /** The money is there. */
    public record Charged(int cents) {}

    public Charged execute(ReserveSeats.Reserved reserved) {
        int cents = reserved.seats() * CENTS;
        office.charge(cents);
        return new Charged(cents);
    }

    public void compensate(Charged charged) {
        office.refund(charged.cents());
    }
}

package dev.parasol.jdbc.moved;

/** Prices sales that are moved past the step that does. */
final class PricedSales {

    private PricedSales() {}

    static Sale.Price.Priced priced(Sale.Accept.Accepted accepted) {
        return new Sale.Price.Priced(accepted.number() * 7 % 1_009);
    }
}

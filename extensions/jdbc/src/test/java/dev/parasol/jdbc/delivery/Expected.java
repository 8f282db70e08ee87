package dev.parasol.jdbc.delivery;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a delivery comes to, worked out without any workflow.
 *
 * @param number the parcel's
 */
record Expected(int number) {

    boolean isSeized() {
        return number % 4 == 0;
    }

    /** How many attempts of {@link Delivery.Insure} fail. */
    int failures() {
        return number % 3;
    }

    /** The outcome of each step. */
    Map<String, String> outcomes() {
        Map<String, String> outcomes = new TreeMap<>();
        outcomes.put("Accept", "Accepted");
        outcomes.put("Weigh", "Weighed");
        outcomes.put("Insure", number % 5 == 0 ? "Declined" : "Insured");
        outcomes.put("Load", isSeized() ? "Kept" : "Loaded");
        outcomes.put(isSeized() ? "SendBack" : "Carry", isSeized() ? "Sent" : "Carried");
        outcomes.put("Bill", "Billed");
        return outcomes;
    }

    Delivery.Bill.Billed bill() {
        int sum = number % 977 + (number % 5 == 0 ? 0 : number % 89);
        return new Delivery.Bill.Billed(number, isSeized() ? 2 * sum : sum);
    }
}

package dev.parasol.examples.statuswatch;

/** What is watched, and the status that its customer knows of; empty at first. */
public record Parcel(String number, String known) {

    Parcel nowKnown(String status) {
        return new Parcel(number, status);
    }
}

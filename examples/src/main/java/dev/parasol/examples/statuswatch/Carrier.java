package dev.parasol.examples.statuswatch;

import dev.parasol.runtime.spi.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Who has the parcel: an outside service, which says something else as time passes. */
record Carrier(Clock clock) {

    String status() {
        LocalTime now = LocalTime.ofInstant(clock.now(), ZoneOffset.UTC);
        if (now.isBefore(LocalTime.of(9, 30))) {
            return "packed";
        }
        return now.isBefore(LocalTime.of(9, 45)) ? "on its way" : "delivered";
    }
}

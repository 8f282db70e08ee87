package dev.parasol.examples.crash;

import dev.parasol.End;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;

/** Books a trip. */
@Workflow(
        input = Traveller.class,
        start = BookFlight.class,
        transitions = {
            @Transition(on = BookFlight.Booked.class, to = BookHotel.class),
            @Transition(on = BookHotel.Reserved.class, to = SendItinerary.class),
            @Transition(on = SendItinerary.Sent.class, to = End.class)
        })
@Unique(key = "tripid")
public interface Trip {}

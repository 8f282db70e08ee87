package dev.parasol.examples.tickets;

import dev.parasol.End;
import dev.parasol.OnFailure;
import dev.parasol.Transition;
import dev.parasol.Unique;
import dev.parasol.Workflow;

/** Sells tickets, or leaves everything as it was. */
@Workflow(
        input = Sale.class,
        onFailure = OnFailure.COMPENSATE,
        start = ReserveSeats.class,
        transitions = {
            @Transition(on = ReserveSeats.Reserved.class, to = ChargeCard.class),
            @Transition(on = ChargeCard.Charged.class, to = PrintTickets.class),
            @Transition(on = PrintTickets.Printed.class, to = End.class)
        })
@Unique(key = "saleid")
public interface TicketSale {}

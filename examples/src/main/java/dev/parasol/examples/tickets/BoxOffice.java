package dev.parasol.examples.tickets;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What the steps change, and tell of.
 *
 * @param freeSeats how many seats can be reserved
 * @param till the money that was taken, in cents
 * @param paper how many tickets the printer has paper for
 * @param log told of each change
 */
record BoxOffice(AtomicInteger freeSeats, AtomicInteger till, AtomicInteger paper, Consumer<String> log) {

    Object step(Class<?> step) throws ReflectiveOperationException {
        return step.getDeclaredConstructor(BoxOffice.class).newInstance(this);
    }

    void reserve(int seats) {
        log.accept("reserves %d seats, %d are left".formatted(seats, freeSeats.addAndGet(-seats)));
    }

    void release(int seats) {
        log.accept("releases %d seats, %d are left".formatted(seats, freeSeats.addAndGet(seats)));
    }

    void charge(int cents) {
        log.accept("charges %d cents, %d are in the till".formatted(cents, till.addAndGet(cents)));
    }

    void refund(int cents) {
        log.accept("refunds %d cents, %d are in the till".formatted(cents, till.addAndGet(-cents)));
    }

    void print(int tickets) {
        if (tickets > paper.get()) {
            log.accept("cannot print");
            throw new IllegalStateException("the printer has paper for %d tickets".formatted(paper.get()));
        }
        log.accept("prints %d tickets, paper is left for %d".formatted(tickets, paper.addAndGet(-tickets)));
    }
}

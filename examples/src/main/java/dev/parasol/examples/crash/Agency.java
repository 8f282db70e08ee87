package dev.parasol.examples.crash;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * What the steps call. Each is made with it by the engine's step factory.
 *
 * @param hotel where rooms are reserved
 * @param answersArrive whether the hotel's answer does, or its caller waits for good
 * @param log told of each call
 */
record Agency(Hotel hotel, boolean answersArrive, Consumer<String> log) {

    Object step(Class<?> step) throws ReflectiveOperationException {
        return step.getDeclaredConstructor(Agency.class).newInstance(this);
    }

    String flight(String name) {
        log.accept("books a flight for " + name);
        return "flight 7";
    }

    String room(String idempotencyKey) throws InterruptedException {
        Hotel.Answer answer = hotel.reserve(idempotencyKey);
        String room = "room " + answer.room();
        log.accept(
                answer.reservedBefore()
                        ? "asks the hotel, which knows the key: " + room
                        : "asks the hotel, which reserves " + room);
        if (!answersArrive) {
            new CountDownLatch(1).await();
        }
        return room;
    }

    void send(String letter) {
        log.accept("sends \"" + letter + "\"");
    }
}

package dev.parasol.processor.consumer;

import dev.parasol.processor.compile.JavacCompilation;

/** A user's project whose steps can be undone: the last of them fails. */
final class Trip {

    private static final String STEPS = """
            package com.acme;

            import dev.parasol.*;
            import java.io.IOException;
            import java.util.Optional;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;

            /** Books a trip. */
            @Workflow(
                input = Trip.Wish.class,
                onFailure = OnFailure.COMPENSATE,
                start = Trip.Hotel.class,
                transitions = {
                  @Transition(on = Trip.Hotel.Booked.class, to = Trip.Flight.class),
                  @Transition(on = Trip.Flight.Booked.class, to = Trip.Pay.class),
                  @Transition(on = Trip.Flight.Waits.class, to = Trip.Pay.class),
                  @Transition(on = Trip.Pay.Paid.class, to = End.class)
                })
            @Unique(key = "trip")
            public interface Trip {
              /** What is asked for. @param to where to */
              record Wish(String to) {}

              /** Books a room. */
              @Step(retry = @Retry(maxAttempts = 2, delay = "PT0.001S"))
              final class Hotel {
                /** A room. @param room its number */
                public record Booked(int room) {}

                /** Books. @param wish where @return the room */
                public Booked execute(Wish wish) {
                  return new Booked(wish.to().length());
                }

                /** Gives the room back. @param booked the room @param context the attempt @throws IOException at first */
                public void compensate(Booked booked, StepContext context) throws IOException {
                  System.out.println("room " + booked.room() + " " + context.attempt());
                  if (context.attempt() == 1) {
                    throw new IOException("engaged");
                  }
                }
              }

              /** Books a seat. */
              @Step
              final class Flight {
                /** What becomes of it. */
                public sealed interface Outcome {}

                /** A seat. @param seat which */
                public record Booked(String seat) implements Outcome {}

                /** No seat yet. */
                public record Waits() implements Outcome {}

                /** Books. @return the seat */
                public Outcome execute() {
                  return new Booked("3A");
                }

                /** Gives the seat back. @param wish where @param booked the seat @param room the room @return when it is */
                public CompletionStage<Void> compensate(Wish wish, Optional<Booked> booked, Hotel.Booked room) {
                  return CompletableFuture.runAsync(() ->
                      System.out.println("seat " + booked.map(Booked::seat).orElse("none") + " to " + wish.to()
                          + " beside room " + room.room()));
                }
              }

              /** Asks for money. */
              @Step
              final class Pay {
                /** It was given. */
                public record Paid() {}

                /** Asks. @return never */
                public Paid execute() {
                  throw new IllegalStateException("declined");
                }

                /** Never called. */
                void compensate() {}
              }
            }
            """;

    private static final String CALLER = """
            package com.acme;

            import dev.parasol.runtime.WorkflowEngine;
            import dev.parasol.runtime.instance.Instance;
            import java.time.Duration;

            /** Books one. */
            public final class Main {
              private Main() {}

              /** Prints what became of it. */
              public static void main(String[] arguments) {
                try (WorkflowEngine engine = WorkflowEngine.builder().start()) {
                  TripFacade trips = TripFacade.on(engine);
                  trips.start("t1", new Trip.Wish("Oslo"));
                  Instance ended = trips.await("t1", Duration.ofSeconds(30));
                  System.out.println(ended.status() + " because " + ended.failure().orElseThrow().message());
                }
              }
            }
            """;

    private Trip() {}

    static JavacCompilation compilation() {
        return Shop.libraries(JavacCompilation.of(STEPS, CALLER));
    }
}

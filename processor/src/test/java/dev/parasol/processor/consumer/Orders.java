package dev.parasol.processor.consumer;

import dev.parasol.processor.compile.JavacCompilation;
import java.nio.file.Path;

/** A user's project whose orders are moved from one version to another while they wait. */
final class Orders {

    private static final Path PROGRAM = Path.of("src/test/resources/moving/com/acme");

    private static final String CALLER = """
            package com.acme;

            import dev.parasol.runtime.StartOptions;
            import dev.parasol.runtime.WorkflowEngine;
            import dev.parasol.runtime.error.NotMovableException;
            import dev.parasol.runtime.instance.Instance;
            import dev.parasol.runtime.instance.Status;
            import dev.parasol.runtime.version.Moves;
            import java.time.Duration;

            /** Moves an order. */
            public final class Main {
              private static final Duration LONG = Duration.ofSeconds(30);

              private Main() {}

              /** Prints what became of it. */
              public static void main(String[] arguments) {
                try (WorkflowEngine engine = WorkflowEngine.builder().start()) {
                  OrdersFacade orders = OrdersFacade.on(engine);
                  orders.start("ring", new Order("ring"), StartOptions.version(1));
                  awaitWaiting(orders, "ring");
                  Moves toRating = orders.versions().migration(1, 2);
                  System.out.println("would be: " + toRating.tryOut());
                  System.out.println("now on version " + toRating.move("ring", "ana", "nobody approves").version());
                  print(orders.await("ring", LONG));

                  orders.start("watch", new Order("watch"), StartOptions.version(1));
                  awaitWaiting(orders, "watch");
                  orders.resume("watch", new HumanApproval.Approved("ana"));
                  print(orders.await("watch", LONG));
                  try {
                    toRating.move("watch", "ana", "nobody approves");
                  } catch (NotMovableException e) {
                    System.out.println(e.getMessage());
                  }
                }
              }

              private static void awaitWaiting(OrdersFacade orders, String key) {
                long end = System.nanoTime() + LONG.toNanos();
                while (orders.get(key).orElseThrow().status() != Status.WAITING) {
                  if (System.nanoTime() > end) {
                    throw new IllegalStateException(key + " does not wait");
                  }
                  Thread.onSpinWait();
                }
              }

              private static void print(Instance order) {
                System.out.println(order.id() + " v" + order.version() + " " + order.status()
                    + ", rated " + order.outcome(Rate.Rated.class).map(Rate.Rated::points)
                    + ", granted " + order.outcome(AutoApproval.Granted.class).map(AutoApproval.Granted::points)
                    + ", approved " + order.outcome(HumanApproval.Approved.class).map(HumanApproval.Approved::by)
                    + ", shipped " + order.outcome(Ship.Shipped.class).isPresent());
              }
            }
            """;

    private Orders() {}

    static JavacCompilation compilation() {
        return Shop.libraries(JavacCompilation.of(Shop.texts(PROGRAM)).source(CALLER));
    }
}

package dev.parasol.examples.orders;

import dev.parasol.examples.stage.Callers;
import dev.parasol.examples.stage.Eventually;
import dev.parasol.examples.stage.TemporaryFolder;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.VersionRouter;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Instance;
import dev.parasol.runtime.instance.InstanceQuery;
import dev.parasol.runtime.instance.Status;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Three days with one SQLite file and an engine a day, as a server would be stopped and started again. One program cannot
 * hold two builds of a class; what Monday's build would say by {@code current = 1} is said by a router here. Nothing else
 * differs between the days.
 */
public final class OrdersExample {

    private static final VersionRouter MONDAYS_BUILD = (versions, options) -> OptionalInt.of(1);

    private final Path file;
    private final PrintStream out;
    private final Callers callers;

    private OrdersExample(Path file, PrintStream out, Callers callers) {
        this.file = file;
        this.out = out;
        this.callers = callers;
    }

    public static void main(String[] arguments) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            run(folder.path(), System.out);
        }
    }

    /** Runs the example with 10,000 orders and prints what happened. */
    public static void run(Path folder, PrintStream out) {
        run(folder, out, 10_000);
    }

    /**
     * Runs the example and prints what happened.
     *
     * @param orders how many come in on Monday; a tenth of that comes in on Tuesday
     */
    public static void run(Path folder, PrintStream out, int orders) {
        try (Callers callers = new Callers()) {
            OrdersExample example = new OrdersExample(folder.resolve("orders.db"), out, callers);
            example.monday(orders);
            example.tuesday(orders / 10);
            example.wednesday();
        }
    }

    private void monday(int orders) {
        try (WorkflowEngine engine = engine()) {
            OrderProcessingFacade processing = OrderProcessingFacade.on(engine, MONDAYS_BUILD);
            comeIn(processing, "monday", orders);
            Eventually.atRest(engine);
            out.printf(Locale.ROOT, "Monday: %,d orders come in, version 1 is current%n", orders);
            Counts.of(processing).print(out);
        }
    }

    private void tuesday(int orders) {
        try (WorkflowEngine engine = engine()) {
            OrderProcessingFacade processing = OrderProcessingFacade.on(engine);
            comeIn(processing, "tuesday", orders);
            Eventually.atRest(engine);
            out.printf(
                    Locale.ROOT, "Tuesday: version 2 is deployed, which has no approval; %,d orders come in%n", orders);
            Counts.of(processing).print(out);
        }
    }

    private void wednesday() {
        try (WorkflowEngine engine = engine()) {
            OrderProcessingFacade processing = OrderProcessingFacade.on(engine);
            InstanceQuery waiting = InstanceQuery.all().version(1).status(Status.WAITING);
            int approved = 0;
            for (List<Instance> page : new Pages(processing, waiting)) {
                callers.forEach(page, order -> processing.resume(order.key(), new Approval.Approved("ana")));
                approved += page.size();
            }
            Eventually.atRest(engine);
            out.printf(Locale.ROOT, "Wednesday: %,d orders are approved%n", approved);
            Counts.of(processing).print(out);
        }
    }

    private WorkflowEngine engine() {
        return WorkflowEngine.builder().store(SqliteStore.open(file)).start();
    }

    private void comeIn(OrderProcessingFacade processing, String day, int orders) {
        List<String> keys =
                IntStream.rangeClosed(1, orders).mapToObj(n -> day + n).toList();
        callers.forEach(keys, key -> processing.start(key, new Order("umbrella", 1, 1_990)));
    }
}

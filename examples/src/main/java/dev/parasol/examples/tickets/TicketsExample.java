package dev.parasol.examples.tickets;

import dev.parasol.examples.stage.TemporaryFolder;
import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.Instance;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Sells tickets twice: once all goes well, once the printer runs out of paper. */
public final class TicketsExample {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TicketsExample() {}

    public static void main(String[] arguments) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            run(folder.path(), System.out);
        }
    }

    /** Runs the example and prints what happened. */
    public static void run(Path folder, PrintStream out) {
        BoxOffice office = new BoxOffice(
                new AtomicInteger(100), new AtomicInteger(), new AtomicInteger(4), line -> out.println("  " + line));
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .store(SqliteStore.open(folder.resolve("sales.db")))
                .steps(office::step)
                .start()) {
            TicketSaleFacade sales = TicketSaleFacade.on(engine);
            sell(sales, "ana", new Sale("Ana", 2), out);
            sell(sales, "bea", new Sale("Bea", 3), out);
        }
    }

    private static void sell(TicketSaleFacade sales, String key, Sale sale, PrintStream out) {
        out.printf("%s wants %d seats%n", sale.buyer(), sale.seats());
        sales.start(key, sale);
        Instance sold = sales.await(key, PATIENCE);
        String why =
                sold.failure().map(Failure::message).map(text -> ": " + text).orElse("");
        out.printf("%s is %s%s%n", sold.id(), sold.status(), why);
    }
}

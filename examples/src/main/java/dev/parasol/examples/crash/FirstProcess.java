package dev.parasol.examples.crash;

import dev.parasol.jdbc.SqliteStore;
import dev.parasol.runtime.WorkflowEngine;
import java.nio.file.Path;
import java.time.Duration;

/** The process that is killed: it books a trip until it waits for the hotel's answer. */
final class FirstProcess {

    /** Longer than it takes to be killed; it ends all the same if nobody does. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private FirstProcess() {}

    /** Takes the SQLite file and the hotel's register. */
    public static void main(String[] arguments) {
        Agency agency = new Agency(new Hotel(Path.of(arguments[1])), false, System.out::println);
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .store(SqliteStore.open(Path.of(arguments[0])))
                .steps(agency::step)
                .nodeName("the first process")
                .start()) {
            TripFacade trips = TripFacade.on(engine);
            trips.start("ana", new Traveller("Ana"));
            trips.await("ana", LIFE);
        }
    }
}

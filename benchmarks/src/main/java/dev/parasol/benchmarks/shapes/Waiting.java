package dev.parasol.benchmarks.shapes;

import dev.parasol.benchmarks.shapes.Errand.Call;
import dev.parasol.benchmarks.shapes.Errand.Parcel;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;

/** Instances that wait, and are then resumed by many callers. */
record Waiting(int count) implements Shape {

    private static final int CALLERS = 64;
    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "%,d wait, and are then resumed".formatted(count);
    }

    @Override
    public String measure(Place place) throws Exception {
        try (WorkflowEngine engine = place.engine()) {
            ErrandFacade errands = ErrandFacade.on(engine);
            Times starting = new Times();
            Crew.each(count, CALLERS, number -> errands.start("w" + number, new Parcel(0, "a ring")));
            Statuses.await(engine, Status.WAITING, count);
            String started = starting.rate(count);
            Times resuming = new Times();
            Crew.each(count, CALLERS, number -> {
                errands.resume("w" + number, new Call.Called("ana"));
                errands.await("w" + number, LONG);
            });
            return "%s until they wait, %s from event to end".formatted(started, resuming.rate(count));
        }
    }
}

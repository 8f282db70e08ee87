package dev.parasol.benchmarks.shapes;

import dev.parasol.benchmarks.shapes.Errand.Parcel;
import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Status;
import java.time.Duration;

/** Instances whose delays end within one minute, evenly spread over it. */
record Due(int count) implements Shape {

    private static final int CALLERS = 64;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Until then all of them have been started; a store that is slower makes the first ones late. */
    private static final Duration AHEAD = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "%,d delays due in one minute".formatted(count);
    }

    @Override
    public String measure(Place place) throws Exception {
        Way.late();
        try (WorkflowEngine engine = place.engine()) {
            ErrandFacade errands = ErrandFacade.on(engine);
            long first = System.currentTimeMillis() + AHEAD.toMillis();
            Times starting = new Times();
            Crew.each(count, CALLERS, number -> {
                long due = first + number * MINUTE.toMillis() / count;
                Duration delay = Duration.ofMillis(Math.max(1, due - System.currentTimeMillis()));
                errands.start("d" + number, new Parcel(due, "a ring"), StartOptions.delay(delay));
            });
            String started = starting.rate(count);
            Statuses.await(engine, Status.WAITING, count);
            long[] late = Way.late();
            return "started at %s; late by %,d ms (median), %,d ms (99 %%), %,d ms (most)"
                    .formatted(started, late[count / 2], late[(int) (count * 0.99)], late[count - 1]);
        }
    }
}

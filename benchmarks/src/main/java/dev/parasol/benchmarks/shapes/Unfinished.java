package dev.parasol.benchmarks.shapes;

import dev.parasol.benchmarks.shapes.Errand.Parcel;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.instance.Status;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Instances that were in the middle of a step when their engine went away, taken up by the next one. */
record Unfinished(int count) implements Shape {

    private static final int CALLERS = 64;

    @Override
    public String name() {
        return "restart with %,d unfinished".formatted(count);
    }

    @Override
    public String measure(Place place) throws Exception {
        long each = leave(place);
        Times times = new Times();
        try (WorkflowEngine engine = place.engine()) {
            Duration up = times.passed();
            Statuses.await(engine, Status.WAITING, 1);
            Duration first = times.passed();
            Statuses.await(engine, Status.WAITING, count);
            return "%,d bytes of heap a running instance; engine up after %.0f ms, the first goes on after %.0f ms, all after %.1f s"
                    .formatted(
                            each,
                            Times.milliseconds(up),
                            Times.milliseconds(first),
                            Times.milliseconds(times.passed()) / 1e3);
        }
    }

    /** The heap that each of them takes while its step runs. */
    private long leave(Place place) throws Exception {
        Way.bar(true);
        try (WorkflowEngine engine = place.engine()) {
            ErrandFacade errands = ErrandFacade.on(engine);
            long before = heap();
            Crew.each(count, CALLERS, number -> errands.start("u" + number, new Parcel(0, "a ring")));
            return (heap() - before) / count;
        } finally {
            Way.bar(false);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}

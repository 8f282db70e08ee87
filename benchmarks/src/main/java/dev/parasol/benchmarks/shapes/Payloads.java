package dev.parasol.benchmarks.shapes;

import dev.parasol.benchmarks.shapes.Errand.Call;
import dev.parasol.benchmarks.shapes.Errand.Parcel;
import dev.parasol.runtime.WorkflowEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An input and two outcomes of the same size, one instance after the other. */
record Payloads(List<Integer> kilobytes) implements Shape {

    private static final int WARM_UP = 20;
    private static final int MEASURED = 41;
    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "payloads, an input and two outcomes";
    }

    @Override
    public String measure(Place place) throws Exception {
        List<String> all = new ArrayList<>();
        try (WorkflowEngine engine = place.engine()) {
            ErrandFacade errands = ErrandFacade.on(engine);
            for (int size : kilobytes) {
                Duration median = median(errands, "x".repeat(size * 1_024), "p" + size + "-");
                all.add("%,d KB %.2f ms".formatted(size, Times.milliseconds(median)));
            }
        }
        return String.join(", ", all);
    }

    private static Duration median(ErrandFacade errands, String content, String prefix) {
        for (int number = 0; number < WARM_UP; number++) {
            run(errands, prefix + "warm" + number, content);
        }
        Duration[] times = new Duration[MEASURED];
        for (int number = 0; number < MEASURED; number++) {
            Times time = new Times();
            run(errands, prefix + number, content);
            times[number] = time.passed();
        }
        return Times.median(times);
    }

    private static void run(ErrandFacade errands, String key, String content) {
        errands.start(key, new Parcel(0, content));
        errands.resume(key, new Call.Called("ana"));
        String handed = errands.await(key, LONG)
                .outcome(Errand.Hand.Handed.class)
                .orElseThrow()
                .content();
        if (handed.length() != content.length()) {
            throw new IllegalStateException(
                    "%d characters came back of %d".formatted(handed.length(), content.length()));
        }
    }
}

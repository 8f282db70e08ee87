package dev.parasol.benchmarks.shapes;

import dev.parasol.runtime.StartOptions;
import dev.parasol.runtime.WorkflowClient;
import dev.parasol.runtime.WorkflowEngine;
import dev.parasol.runtime.dispatch.Dispatcher;
import dev.parasol.runtime.instance.Instance;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * A graph of many steps, one instance after the other.
 *
 * @param begin the input
 * @param steps how many it takes to the end
 */
record Large<I>(String name, Dispatcher<I> dispatcher, I begin, int steps) implements Shape {

    private static final int WARM_UP = 5;
    private static final int MEASURED = 11;
    private static final Duration LONG = Duration.ofMinutes(5);

    @Override
    public String measure(Place place) {
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .store(place.store().get())
                .workflow(dispatcher)
                .start()) {
            WorkflowClient<I> client = engine.client(dispatcher);
            for (int number = 0; number < WARM_UP; number++) {
                run(client, "warm" + number);
            }
            Duration[] times = new Duration[MEASURED];
            for (int number = 0; number < MEASURED; number++) {
                Times time = new Times();
                run(client, "g" + number);
                times[number] = time.passed();
            }
            double each = Times.milliseconds(Times.median(times));
            return "%.1f ms, %.0f \u00b5s a step".formatted(each, each * 1e3 / steps);
        }
    }

    private void run(WorkflowClient<I> client, String key) {
        client.start(key, begin, StartOptions.none());
        Instance ended = client.await(key, OptionalInt.empty(), LONG);
        if (ended.history().size() != steps + 1) {
            throw new IllegalStateException("%s has %d entries, of %d steps"
                    .formatted(name, ended.history().size(), steps));
        }
    }
}

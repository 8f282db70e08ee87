package dev.parasol.benchmarks.shapes;

import dev.parasol.benchmarks.steps.Line;
import dev.parasol.benchmarks.steps.LineFacade;
import dev.parasol.benchmarks.steps.Sum;
import dev.parasol.runtime.WorkflowEngine;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Lines of five steps by few and by many callers at a time, in turns. */
record Callers(int workflows) implements Shape {

    private static final int FEW = 64;
    private static final int MANY = 1_000;
    private static final int ROUNDS = 3;
    private static final Duration LONG = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "five steps, 64 and 1,000 at a time";
    }

    @Override
    public String measure(Place place) throws Exception {
        Duration[] few = new Duration[ROUNDS];
        Duration[] many = new Duration[ROUNDS];
        try (WorkflowEngine engine = place.engine()) {
            LineFacade lines = LineFacade.on(engine);
            run(lines, "warm-up", FEW);
            for (int round = 0; round < ROUNDS; round++) {
                few[round] = run(lines, "few" + round, FEW);
                many[round] = run(lines, "many" + round, MANY);
            }
        }
        return "%,.0f and %,.0f steps/s".formatted(rate(few), rate(many));
    }

    private double rate(Duration[] rounds) {
        return workflows * Sum.STEPS / (Times.median(rounds).toNanos() / 1e9);
    }

    private Duration run(LineFacade lines, String prefix, int atATime) throws InterruptedException, ExecutionException {
        Times times = new Times();
        Crew.each(workflows, atATime, number -> {
            String key = prefix + "-" + number;
            lines.start(key, new Line.Begin(Sum.first()));
            Sum.check(lines.await(key, LONG)
                    .outcome(Line.Five.AtFive.class)
                    .orElseThrow()
                    .total());
        });
        return times.passed();
    }
}

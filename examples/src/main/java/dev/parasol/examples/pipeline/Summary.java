package dev.parasol.examples.pipeline;

import dev.parasol.runtime.instance.Failure;
import dev.parasol.runtime.instance.Instance;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where samples stand, why some failed, and which steps ran since the summary before. */
record Summary(List<Instance> samples, Lab lab) {

    private static final List<Class<?>> STEPS = List.of(
            Align.class, SortReads.class, CallSnvs.class, CallIndels.class, CallStructuralVariants.class, Report.class);

    void print(PrintStream out) {
        counted(samples.stream().map(sample -> sample.status().name()).toList())
                .forEach((status, count) -> out.printf("  %d %s%n", count, status));
        counted(samples.stream()
                        .flatMap(sample -> sample.failure().stream())
                        .map(Summary::reason)
                        .toList())
                .forEach((reason, count) -> out.printf("  %d failed in %s%n", count, reason));
        out.println("  ran: " + ran());
    }

    private String ran() {
        List<String> counts = new ArrayList<>();
        for (Class<?> step : STEPS) {
            int runs = lab.takeRuns(step);
            if (runs > 0) {
                counts.add(runs + " " + step.getSimpleName());
            }
        }
        return String.join(", ", counts);
    }

    private static String reason(Failure failure) {
        String step = failure.node().orElseThrow();
        return step.substring(step.lastIndexOf('.') + 1) + ": " + failure.message();
    }

    private static SortedMap<String, Integer> counted(List<String> all) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        all.forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts;
    }
}

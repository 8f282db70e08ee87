package dev.parasol.benchmarks.steps;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What came of one heat of one system.
 *
 * @param workflows how many came to their end
 * @param nanos how long that took
 * @param median nanoseconds of a call: of a workflow, where it runs one
 * @param late the 99th percentile of that
 * @param cpu nanoseconds of processor time of the system's process
 * @param server what the database server did for it
 */
record Result(long workflows, long nanos, long median, long late, long cpu, Server.Usage server) {

    static Result read(String answer, Server.Usage server) {
        long[] values =
                Arrays.stream(answer.split(" ")).mapToLong(Long::parseLong).toArray();
        return new Result(values[0], values[1], values[2], values[3], values[4], server);
    }

    double stepsPerSecond() {
        return workflows * Sum.STEPS / (nanos / 1e9);
    }

    /** Microseconds of processor time a workflow, the server's included. */
    double cpuMicros() {
        return (cpu + server.cpu().toNanos()) / 1e3 / workflows;
    }

    double statements() {
        return (double) server.statements() / workflows;
    }

    double commits() {
        return (double) server.commits() / workflows;
    }

    double writes() {
        return (double) server.writes() / workflows;
    }

    double walBytes() {
        return (double) server.wal() / workflows;
    }

    /** The one in the middle, by steps a second. */
    static Result median(List<Result> results) {
        return results.stream()
                .sorted(Comparator.comparingDouble(Result::stepsPerSecond))
                .toList()
                .get(results.size() / 2);
    }
}

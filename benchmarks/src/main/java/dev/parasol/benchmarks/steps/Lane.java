package dev.parasol.benchmarks.steps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A process of its own in which one system is up. Reads a line a heat, how many at a time and for how many milliseconds, and
 * answers with a line: workflows, nanoseconds, median and 99th percentile of a call, and nanoseconds of processor time.
 */
final class Lane {

    static final String READY = "ready";

    private Lane() {}

    /** Takes the class of a contestant, and its place. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err); // what systems have to say is no answer
        Contestant contestant = Class.forName(arguments[0])
                .asSubclass(Contestant.class)
                .getDeclaredConstructor()
                .newInstance();
        try (Contestant.Course course = contestant.open(arguments[1]);
                BufferedReader heats = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            answers.println(READY);
            for (String heat = heats.readLine(); heat != null; heat = heats.readLine()) {
                answers.println(run(course, heat.split(" ")));
            }
        }
        System.exit(0); // some systems leave threads
    }

    private static String run(Contestant.Course course, String[] heat) throws Exception {
        course.begin();
        long cpu = cpu();
        Score score = new Heat(course, Integer.parseInt(heat[0]), Duration.ofMillis(Long.parseLong(heat[1]))).run();
        return "%d %d %d %d %d"
                .formatted(score.workflows(), score.took().toNanos(), score.share(0.5), score.share(0.99), cpu() - cpu);
    }

    private static long cpu() throws IOException {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean here) {
            return here.getProcessCpuTime();
        }
        throw new IOException("this JVM does not tell its processor time");
    }
}

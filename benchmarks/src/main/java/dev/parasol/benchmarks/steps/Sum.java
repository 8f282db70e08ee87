package dev.parasol.benchmarks.steps;

/**
 * What a step ends in: some 60 bytes of JSON. The work of a step is to add one.
 *
 * @param total one more than before
 * @param remark makes it as long as such things are
 */
public record Sum(long total, String remark) {

    /** How many steps a workflow has. */
    public static final int STEPS = 5;

    /** Before the first step. */
    public static Sum first() {
        return of(0);
    }

    private static Sum of(long total) {
        return new Sum(total, "one more, as the rules say it is");
    }

    /** What a step makes of it. */
    public Sum next() {
        return of(total + 1);
    }

    /** What it is written as by those who write it themselves. */
    public String json() {
        return "{\"total\":" + total + ",\"remark\":\"" + remark + "\"}";
    }

    /**
     * Checks what a workflow ended with.
     *
     * @throws IllegalStateException if it did not take all its steps
     */
    public static void check(long total) {
        if (total != STEPS) {
            throw new IllegalStateException("a workflow ended with " + total + " instead of " + STEPS);
        }
    }
}

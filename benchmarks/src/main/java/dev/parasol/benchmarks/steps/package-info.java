/**
 * The same work for several systems, side by side: a line of five trivial steps, each result some 60 bytes of JSON, every
 * step durably recorded before the next.
 *
 * <p><b>Shape:</b> each system runs in a process of its own ({@link dev.parasol.benchmarks.steps.Lane}); all of them stay up
 * while {@link dev.parasol.benchmarks.steps.Race} lets one after the other run, several times. Systems are found by
 * {@link java.util.ServiceLoader}, so that those with many dependencies live in a module of their own.
 *
 * <p><b>Units:</b> times are nanoseconds, sizes bytes; what is compared are medians over the rounds.
 */
@NullMarked
package dev.parasol.benchmarks.steps;

import org.jspecify.annotations.NullMarked;

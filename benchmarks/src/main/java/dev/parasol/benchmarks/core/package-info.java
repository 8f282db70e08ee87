/**
 * What a decision and a step cost without a database, measured by JMH: time and bytes allocated.
 *
 * <p><b>Units:</b> nanoseconds and bytes an operation, which is one decision or one step as the method says.
 */
@NullMarked
package dev.parasol.benchmarks.core;

import org.jspecify.annotations.NullMarked;

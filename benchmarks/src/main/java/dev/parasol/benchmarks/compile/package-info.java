/** What the processor costs at compile time. Times are wall-clock milliseconds of whole compiler processes. */
@NullMarked
package dev.parasol.benchmarks.compile;

import org.jspecify.annotations.NullMarked;

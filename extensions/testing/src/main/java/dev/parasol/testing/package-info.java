/**
 * For tests of workflows: {@link dev.parasol.testing.SettableClock} lets days pass at once.
 *
 * <p><b>Units:</b> instants are UTC; durations are {@link java.time.Duration}.
 * <p><b>Errors:</b> what a task throws reaches whoever lets the time pass.
 */
@NullMarked
package dev.parasol.testing;

import org.jspecify.annotations.NullMarked;

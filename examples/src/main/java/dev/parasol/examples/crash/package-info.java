/**
 * A process is killed in the middle of a step, and the next one that opens the file goes on: what was recorded does not run
 * again. The step that was cut off does, with the same idempotency key.
 */
@NullMarked
package dev.parasol.examples.crash;

import org.jspecify.annotations.NullMarked;

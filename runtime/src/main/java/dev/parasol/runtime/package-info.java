/**
 * What an application calls: the engine, the clients that facades wrap, and the options of a start.
 *
 * <p><b>Units:</b> durations are {@link java.time.Duration}, instants are UTC; never bare numbers.
 * <p><b>Errors:</b> everything thrown is a {@link dev.parasol.runtime.error.ParasolException}, unchecked.
 */
@NullMarked
package dev.parasol.runtime;

import org.jspecify.annotations.NullMarked;

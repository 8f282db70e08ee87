/**
 * What an engine tells of its work.
 *
 * <p><b>Shape:</b> eleven kinds of {@link dev.parasol.runtime.telemetry.TelemetryEvent}, each a record; a
 * {@link dev.parasol.runtime.telemetry.WorkflowListener} has a method for each.
 * <p><b>Units:</b> moments are UTC; durations are {@link java.time.Duration}, never negative, and count from what is recorded,
 * so that a restart does not shorten them.
 * <p><b>Errors:</b> what a listener throws is logged and changes nothing; what a listener that is too slow cannot take is
 * counted, logged and lost. The history is the record; this is the news of it.
 */
@NullMarked
package dev.parasol.runtime.telemetry;

import org.jspecify.annotations.NullMarked;

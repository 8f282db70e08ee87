/**
 * A version's graph as data: what the processor writes, a store keeps and the core walks.
 *
 * <p><b>Shape:</b> immutable records. A {@link dev.parasol.runtime.definition.Graph} has nodes (steps and awaits), and for
 * each outcome of each node a transition; one edge for each target of a transition. Types go by their binary names, so
 * that a graph can be read without the classes it names.
 *
 * <p><b>Units:</b> waits and timeouts are {@link java.time.Duration}, ISO-8601 in JSON. A fingerprint is SHA-256 in 64
 * hexadecimal digits.
 *
 * <p><b>Errors:</b> what cannot be read, or could not run, is an {@link
 * dev.parasol.runtime.definition.UnreadableDefinitionException} that names the file and what to do.
 */
@NullMarked
package dev.parasol.runtime.definition;

import org.jspecify.annotations.NullMarked;

/**
 * How a graph runs: the only place that knows the semantics, shared by every engine.
 *
 * <p><b>Shape:</b> pure functions of (definition, history). A {@link dev.parasol.runtime.core.Decision} is what an engine
 * appends, one row each; the {@link dev.parasol.runtime.core.State} is what the decisions so far add up to; a
 * {@link dev.parasol.runtime.core.Command} is what an engine does about it. No clock, thread, random number or store:
 * moments and random numbers are parameters.
 *
 * <p><b>Use:</b> {@link dev.parasol.runtime.core.Core} says which decision to append when something happens; once it is
 * appended, {@code Core.advance} gives the next state and the commands to carry out.
 *
 * <p><b>Units:</b> nodes and outcomes go by the binary names of their types, attempts count from 1.
 *
 * <p><b>Errors:</b> a history that does not belong to the definition is an {@link
 * dev.parasol.runtime.core.UnfittingDecisionException}.
 */
@NullMarked
package dev.parasol.runtime.core;

import org.jspecify.annotations.NullMarked;

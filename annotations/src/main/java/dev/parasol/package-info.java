/**
 * What a developer writes a workflow with; everything else is generated or called.
 *
 * <p><b>Shape:</b> an <em>umbrella</em> interface carries {@link Workflow} and {@link Unique} and lists its version
 * classes; each version class carries one {@link WorkflowVersion}, the whole graph of that version. The nodes of a graph
 * are classes with {@link Step} and sealed interfaces with {@link Await}; its edges are {@link Transition}s on outcome
 * records.
 *
 * <p><b>Units:</b> durations are ISO-8601 texts as {@link java.time.Duration#parse} reads them ({@code "PT30S"},
 * {@code "P7D"}).
 *
 * <p><b>Errors:</b> all mistakes are compile errors with a code ({@code PSL101} to {@code PSL406}). Every member has a
 * default because a compiler that misses a mandatory member stops before the processor can say something better.
 */
@NullMarked
package dev.parasol;

import org.jspecify.annotations.NullMarked;

/**
 * What other shapes of work cost than the line of five steps: wide and long graphs, crowds that wait, are due at once or were
 * left unfinished, large payloads, many callers.
 *
 * <p><b>Shape:</b> each {@link dev.parasol.benchmarks.shapes.Shape} gets a store of its own at each {@link
 * dev.parasol.benchmarks.shapes.Place}, and says in a few words what it has measured.
 */
@NullMarked
package dev.parasol.benchmarks.shapes;

import org.jspecify.annotations.NullMarked;

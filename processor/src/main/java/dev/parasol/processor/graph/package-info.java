/**
 * Graphs and what can be decided about them: reachability, cycles, guaranteed data. Pure; nothing here knows a compiler.
 */
@NullMarked
package dev.parasol.processor.graph;

import org.jspecify.annotations.NullMarked;

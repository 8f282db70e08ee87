/**
 * What instances cost that wait for somebody, among few and among very many. Times are wall-clock; sizes are what the
 * database says of its files.
 */
@NullMarked
package dev.parasol.benchmarks.waiting;

import org.jspecify.annotations.NullMarked;

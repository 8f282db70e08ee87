/**
 * What the examples stand on: a folder that is gone afterwards, many callers at a time, and a wait for what an engine does on
 * its own threads. It is no part of Parasol.
 */
@NullMarked
package dev.parasol.examples.stage;

import org.jspecify.annotations.NullMarked;

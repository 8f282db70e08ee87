/**
 * What the examples stand on: a folder that is gone afterwards, and a wait for what an engine does on its own threads. It is
 * no part of Parasol.
 */
@NullMarked
package dev.parasol.examples.stage;

import org.jspecify.annotations.NullMarked;

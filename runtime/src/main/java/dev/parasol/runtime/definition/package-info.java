/** A version's graph as data: read from and written to JSON, with its fingerprint. */
@NullMarked
package dev.parasol.runtime.definition;

import org.jspecify.annotations.NullMarked;

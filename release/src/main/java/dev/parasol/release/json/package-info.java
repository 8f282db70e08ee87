/** JSON as text and as values that know their place; small, because it is shaded into the processor. */
@NullMarked
package dev.parasol.release.json;

import org.jspecify.annotations.NullMarked;

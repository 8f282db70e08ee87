/** What can go wrong for a caller, each with what to do about it; all unchecked. */
@NullMarked
package dev.parasol.runtime.error;

import org.jspecify.annotations.NullMarked;

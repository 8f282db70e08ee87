/** Two versions of one workflow side by side: new users run version 2, version 1 can still be asked for. */
@NullMarked
package dev.parasol.examples.createuser;

import org.jspecify.annotations.NullMarked;

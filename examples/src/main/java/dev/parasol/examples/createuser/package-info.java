/**
 * Two versions of one workflow side by side: new users run version 2, version 1 can still be asked for. A router keeps those
 * on version 1 who have opted out.
 */
@NullMarked
package dev.parasol.examples.createuser;

import org.jspecify.annotations.NullMarked;

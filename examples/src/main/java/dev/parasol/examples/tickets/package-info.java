/**
 * A sale that cannot be finished is undone: the money goes back and the seats are free again, what was done last first. A
 * sale that can be finished is left alone.
 */
@NullMarked
package dev.parasol.examples.tickets;

import org.jspecify.annotations.NullMarked;

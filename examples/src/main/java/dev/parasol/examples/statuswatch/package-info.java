/**
 * Check, notify, sleep 15 minutes, begin anew: a workflow without an end takes a newer version up when it begins anew, never
 * while it sleeps. The clock is one that is set, so that 45 minutes pass at once.
 */
@NullMarked
package dev.parasol.examples.statuswatch;

import org.jspecify.annotations.NullMarked;

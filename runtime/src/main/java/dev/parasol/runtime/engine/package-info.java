/**
 * Runs workflows inside this process.
 *
 * <p><b>Shape:</b> one {@link dev.parasol.runtime.engine.LiveRun} a run that is under way. What happens to it (a step's
 * outcome, an event, a moment that has come) goes through its mailbox one by one: ask the core for the decision, append it,
 * then carry out what follows. No run has a thread of its own; steps have one while they run.
 * <p><b>Errors:</b> a lost race for a run makes this engine let go of it; a store that cannot write is tried again.
 */
@NullMarked
package dev.parasol.runtime.engine;

import org.jspecify.annotations.NullMarked;

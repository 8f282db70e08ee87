/**
 * Keeps instances in this process's memory: for tests, demos, and workflows that need not outlive it.
 *
 * <p><b>Shape:</b> everything that a durable store does, uniqueness and fencing included, under one lock; stages are
 * complete when they are returned. Ended runs stay until
 * they are deleted or the store is garbage.
 */
@NullMarked
package dev.parasol.runtime.memory;

import org.jspecify.annotations.NullMarked;

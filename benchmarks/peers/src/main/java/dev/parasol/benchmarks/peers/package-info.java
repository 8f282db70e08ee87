/**
 * Systems that users take today, doing the work of {@link dev.parasol.benchmarks.steps.Line} as their own documentation says
 * it is done best: DBOS Transact and db-scheduler on the same PostgreSQL, Temporal's test service in memory, Restate's server
 * on its own log.
 */
@NullMarked
package dev.parasol.benchmarks.peers;

import org.jspecify.annotations.NullMarked;

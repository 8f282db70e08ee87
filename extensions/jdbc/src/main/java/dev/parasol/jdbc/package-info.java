/**
 * Stores instances in a relational database: {@link dev.parasol.jdbc.SqliteStore} in one file,
 * {@link dev.parasol.jdbc.PostgresStore} on a server.
 *
 * <p><b>Shape:</b> one row a run, one row a decision, keyed {@code (run, seq)}; payloads are UTF-8 JSON in text columns;
 * definitions once a fingerprint. Uniqueness is a unique index over the slots of the runs that have not ended.
 * <p><b>Units:</b> instants are nanoseconds since 1970 in UTC, because what is read back has to be equal to what was
 * written; durations are {@link java.time.Duration}.
 * <p><b>Commits:</b> one thread a store writes. What waits while a commit is under way shares the next one. Claims and mail
 * are in it too, as work on the same connection; leases have a connection of their own on a server.
 * <p><b>Several nodes:</b> a run names the node that has it in hand or the moment when it wants to be taken, and an append
 * expects both its number of entries and its owner. Leases are judged by the server's clock, in SQLite by the caller's.
 * <p><b>Errors:</b> a lost race is a {@link dev.parasol.runtime.error.LostOwnershipException}, a taken slot a
 * {@link dev.parasol.runtime.spi.SlotTakenException}; other failures are a
 * {@link dev.parasol.runtime.error.StoreException} with the database's code. A lost connection is none of them: the store waits
 * for the database and goes on.
 */
@NullMarked
package dev.parasol.jdbc;

import org.jspecify.annotations.NullMarked;

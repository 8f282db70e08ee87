/**
 * What an engine is made of, and what extensions bring along: where instances are kept, how payloads are written, where
 * steps come from, what time it is.
 *
 * <p><b>Shape:</b> one {@link dev.parasol.runtime.spi.Run} an instance, one {@link dev.parasol.runtime.spi.Entry} a
 * decision, keyed by run id and seq; payloads are UTF-8 JSON.
 * <p><b>Errors:</b> a lost race is a {@link dev.parasol.runtime.error.LostOwnershipException}, a taken key a
 * {@link dev.parasol.runtime.spi.SlotTakenException}, all else a {@link dev.parasol.runtime.error.StoreException}.
 */
@NullMarked
package dev.parasol.runtime.spi;

import org.jspecify.annotations.NullMarked;

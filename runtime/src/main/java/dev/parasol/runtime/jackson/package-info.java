/**
 * Payloads as JSON, with Jackson, which no public signature shows.
 *
 * <p><b>Shape:</b> a record is an object of its components in the order of their declaration; where a component's type is a
 * sealed interface, {@code "@type"} holds the record's binary name. {@code java.time} values and enums are their texts,
 * decimals keep their scale, an empty {@code Optional} is {@code null}, bytes are Base64.
 *
 * <p><b>Errors:</b> what cannot be written or read is a {@link dev.parasol.runtime.error.CodecException} that says where in
 * the payload. Properties that a record does not know are passed over.
 */
@NullMarked
package dev.parasol.runtime.jackson;

import org.jspecify.annotations.NullMarked;

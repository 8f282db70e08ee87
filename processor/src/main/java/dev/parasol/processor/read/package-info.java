/**
 * From {@code javax.lang.model} to the model. The only package that knows a compiler, and both: what differs between javac
 * and the Eclipse compiler is evened out here.
 *
 * <p><b>Errors:</b> whatever a user writes is read; types that do not exist (yet) are noted in {@link
 * dev.parasol.processor.read.Gaps}, so that the processor waits for them and then leaves them to the compiler.
 */
@NullMarked
package dev.parasol.processor.read;

import org.jspecify.annotations.NullMarked;

/**
 * The annotation processor: what was written is read, checked, and turned into code, one straight line of packages that do
 * not know each other's insides.
 *
 * <p><b>Shape:</b> {@code read -> model -> graph -> rule -> generate}; only the classes here see all of it.
 *
 * <p><b>Errors:</b> every problem of a compilation is reported, each once. The facade is generated even where rules fail,
 * so that one mistake does not add a "cannot find symbol" for each use of it.
 */
@NullMarked
package dev.parasol.processor;

import org.jspecify.annotations.NullMarked;

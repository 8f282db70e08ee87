/** One idea a package, each with a main; {@link dev.parasol.examples.Demo} runs them all. */
@NullMarked
package dev.parasol.examples;

import org.jspecify.annotations.NullMarked;

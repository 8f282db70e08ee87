/**
 * One idea a package, each with a main; {@link dev.parasol.examples.Demo} runs those that are named. They keep their
 * instances in SQLite.
 */
@NullMarked
package dev.parasol.examples;

import org.jspecify.annotations.NullMarked;

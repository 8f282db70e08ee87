/** Processors that users know, generating a comparable amount of code. */
@NullMarked
package dev.parasol.benchmarks.peers.compile;

import org.jspecify.annotations.NullMarked;

/**
 * A genomics pipeline that fans out: what fails is found by an attribute and a status, its cause is removed, and a retry runs
 * what failed and what follows, nothing else. A limit keeps the step that needs most memory to two at a time.
 */
@NullMarked
package dev.parasol.examples.pipeline;

import org.jspecify.annotations.NullMarked;

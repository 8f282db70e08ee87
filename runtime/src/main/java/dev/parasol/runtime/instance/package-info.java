/**
 * What a caller sees of instances.
 *
 * <p><b>Shape:</b> immutable snapshots; names of workflows, nodes and outcomes are binary names of classes.
 * <p><b>Units:</b> instants are UTC.
 */
@NullMarked
package dev.parasol.runtime.instance;

import org.jspecify.annotations.NullMarked;

/**
 * What the user wrote, as plain data: no type of {@code javax.lang.model} gets past {@code read}.
 *
 * <p><b>Shape:</b> a {@link dev.parasol.processor.model.WorkflowModel} has {@link
 * dev.parasol.processor.model.VersionModel}s; these name types, and what is known of the nodes among them is in {@link
 * dev.parasol.processor.model.NodeModel}s. Lists keep the order of the source; outcomes are sorted by name, because the
 * order of permitted records is the compiler's.
 *
 * <p><b>Errors:</b> the model takes anything a user can write; whether it is right is decided by the rules.
 */
@NullMarked
package dev.parasol.processor.model;

import org.jspecify.annotations.NullMarked;

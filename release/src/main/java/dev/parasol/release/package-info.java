/**
 * What was released of a workflow, and what differs from it.
 *
 * <p><b>Shape:</b> a {@link dev.parasol.release.Release} is one version as data: its graph, and the shapes of everything
 * that its instances store. Types go by their binary names, as {@code java.util.List<com.acme.Order$Line>}. Its JSON form is
 * what the processor writes as a definition; a file under {@code META-INF/parasol/releases/} is a copy of that. A {@link
 * dev.parasol.release.Comparison} of two releases is a list of changes, and {@link dev.parasol.release.Findings} says what
 * is wrong with them.
 *
 * <p><b>Units:</b> durations are ISO-8601, in JSON as they were written; a retirement's date is that of the machine that
 * wrote it.
 *
 * <p><b>Errors:</b> a file that is no release is an {@link dev.parasol.release.UnreadableReleaseException} that names the
 * file, the place in it, and what to do.
 */
@NullMarked
package dev.parasol.release;

import org.jspecify.annotations.NullMarked;

/**
 * What a build does with releases: write them, check them, compare them, retire them, tell of them. No build tool is needed;
 * those that have a plugin call the same classes.
 *
 * <p><b>Shape:</b> a {@link dev.parasol.release.tool.Folders} is one module of a build. Definitions are read where the
 * compiler wrote them, {@code META-INF/parasol/<workflow>/v<n>.json} in the class output; releases are read and written in
 * the user's sources, {@code <workflow>/v<n>.json} in the folder of releases.
 *
 * <p><b>Units:</b> dates are UTC.
 *
 * <p><b>Errors:</b> what cannot be done is a {@link dev.parasol.release.tool.RefusedException}, whose message says what is
 * wrong, where, and what to do. Nothing was written then.
 */
@NullMarked
package dev.parasol.release.tool;

import org.jspecify.annotations.NullMarked;

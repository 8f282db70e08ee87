/**
 * The goals of {@code parasol-maven-plugin}. They find a module's folders, and leave the work to {@code
 * dev.parasol.release.tool}.
 *
 * <p><b>Errors:</b> what is refused fails the build with the message of {@link dev.parasol.release.tool.RefusedException}.
 */
@NullMarked
package dev.parasol.maven;

import org.jspecify.annotations.NullMarked;

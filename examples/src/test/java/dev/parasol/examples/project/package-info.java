/**
 * Other people's projects: sources that are changed, compiled beside each other and run, as one build follows another.
 *
 * <p><b>Shape:</b> a {@link dev.parasol.examples.project.Project} is what is on somebody's disk, a {@link
 * dev.parasol.examples.project.Build} what javac and the processor make of it, with a class loader of its own: the same
 * class can be there in several builds.
 */
package dev.parasol.examples.project;

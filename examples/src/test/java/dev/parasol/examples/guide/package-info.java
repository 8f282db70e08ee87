/** The guide is true: somebody follows it from top to bottom, and compares what is printed with what it says. */
package dev.parasol.examples.guide;

/** Compiles sources with javac and with the Eclipse compiler, in this process, and shows what either said and wrote. */
package dev.parasol.processor.compile;

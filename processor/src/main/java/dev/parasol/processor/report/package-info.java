/** What the rules find, and how it is printed. */
@NullMarked
package dev.parasol.processor.report;

import org.jspecify.annotations.NullMarked;

/**
 * What is generated, as text. Decides nothing: the model and the graph say what there is, and nothing here knows how
 * they were read, which rules they passed, or where files are put.
 */
@NullMarked
package dev.parasol.processor.generate;

import org.jspecify.annotations.NullMarked;

/** What must hold, one class a rule. Rules add to a list, never throw, and never stop early. */
@NullMarked
package dev.parasol.processor.rule;

import org.jspecify.annotations.NullMarked;

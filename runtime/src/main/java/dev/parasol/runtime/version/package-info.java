/**
 * Operating a workflow's versions while it runs: which one new starts get, and which ones are still needed.
 *
 * <p><b>Shape:</b> decisions are appended and never changed; what is in force follows from all of them.
 * <p><b>Units:</b> shares are hundredths of a percent, 0 to 10,000; instants are UTC.
 */
@NullMarked
package dev.parasol.runtime.version;

import org.jspecify.annotations.NullMarked;

/** What generated dispatchers and invokers are made of; not called by hand. */
@NullMarked
package dev.parasol.runtime.dispatch;

import org.jspecify.annotations.NullMarked;

/**
 * What happens to the 10,000 orders that wait for an approval when version 2, which has no approval, is deployed: each
 * finishes on the version it started with. New orders run version 2 from the moment it is current.
 */
@NullMarked
package dev.parasol.examples.orders;

import org.jspecify.annotations.NullMarked;

/**
 * Which version a tenant gets: legacy tenants an old one, a few tenants the next one as a canary, all others the current.
 * Each waits for a contract, which is an event from outside.
 */
@NullMarked
package dev.parasol.examples.onboarding;

import org.jspecify.annotations.NullMarked;

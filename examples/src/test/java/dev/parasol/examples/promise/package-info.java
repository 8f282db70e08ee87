/**
 * Versions as promises: what was started before a build is finished after it, on real stores, with the classes of both
 * builds.
 */
package dev.parasol.examples.promise;

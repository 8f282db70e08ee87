package dev.parasol.runtime.engine;

import dev.parasol.runtime.instance.Instance;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param instance as it was then
 * @param next the run id of the run that continues it as new
 */
record Ending(Instance instance, Optional<String> next) {}

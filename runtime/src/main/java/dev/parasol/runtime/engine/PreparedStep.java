package dev.parasol.runtime.engine;

import java.util.List;
import java.util.Optional;

/**
 * What an attempt of a step needs.
 *
 * @param missing what of it this process does not have; if there is anything, the call is of no use
 */
record PreparedStep(List<String> missing, Optional<StepCall> call, List<StepArgument> arguments) {

    static PreparedStep missing(List<String> names) {
        return new PreparedStep(names, Optional.empty(), List.of());
    }
}

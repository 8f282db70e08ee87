package dev.parasol.runtime.core;

import java.util.List;

/**
 * What one more decision leads to.
 *
 * @param state the state with that decision
 * @param commands what to do about it, in order
 */
public record Advance(State state, List<Command> commands) {

    public Advance {
        commands = List.copyOf(commands);
    }
}

package dev.parasol.processor.model;

import java.util.Optional;

/**
 * One record that a node can end in.
 *
 * @param payload the record
 * @param onTimeout whether it carries {@code @OnTimeout}
 * @param components how many components the record has
 * @param nextInput the type argument of {@code NextInput}, in full, where the record implements it
 */
public record OutcomeModel(PayloadModel payload, boolean onTimeout, int components, Optional<String> nextInput) {

    public TypeName type() {
        return payload.type();
    }
}

package dev.parasol.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * What an {@code execute} or {@code compensate} method returns.
 *
 * @param type as source code writes it, for messages
 * @param stage whether it is a {@code CompletionStage} or {@code CompletableFuture}
 * @param outcomes the records it stands for, sorted by name; empty where it is not made of records alone
 * @param wrong what is wrong with it, to follow the type in a sentence ("is no record"), where something is
 */
public record ReturnModel(String type, boolean stage, List<OutcomeModel> outcomes, Optional<String> wrong) {

    /** Whether it is {@code void}, or a stage that may complete with anything: what a {@code compensate} returns. */
    public boolean nothing() {
        return stage || type.equals("void");
    }
}
